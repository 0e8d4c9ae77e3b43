using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>The matchers of config/matchers, which are resources of this assembly. They are not validated here, which takes longer than to read a log; a test does it.</summary>
internal static class ShippedMatchers
{
    private const string Ending = ".matcher.json";

    /// <summary>All of them, in the order of their files.</summary>
    public static List<ListedMatcher> Read()
    {
        var files = Array.FindAll(typeof(ShippedMatchers).Assembly.GetManifestResourceNames(), n => n.EndsWith(Ending, StringComparison.Ordinal));
        Array.Sort(files, StringComparer.Ordinal);
        var matchers = new List<ListedMatcher>();
        var buffer = new byte[1];
        foreach (var file in files)
        {
            using var stream = Open(file);
            if (buffer.Length < stream.Length) buffer = new byte[2 * stream.Length];
            var text = buffer.AsSpan(0, (int)stream.Length);
            stream.ReadExactly(text);
            Read(file, text, matchers);
        }

        return matchers;
    }

    private static Stream Open(string file) => typeof(ShippedMatchers).Assembly.GetManifestResourceStream(file)!;

    private static void Read(string file, ReadOnlySpan<byte> text, List<ListedMatcher> matchers)
    {
        var reader = new Utf8JsonReader(text);
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray)
        {
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) matchers.Add(ReadHead(file, ref reader));
    }

    private static ListedMatcher ReadHead(string file, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        List<string>? anchors = null;
        int? rank = null;
        LogStatement? states = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isAnchors, isRank, isStates) = (reader.ValueTextEquals("anchors"u8), reader.ValueTextEquals("rank"u8), reader.ValueTextEquals("states"u8));
            reader.Read();
            if (isRank) rank = reader.GetInt32();
            else if (isStates) states = Enum.Parse<LogStatement>(reader.GetString()!);
            else if (isAnchors) anchors = Texts(ref reader);
            else reader.Skip();
        }

        var length = (int)reader.BytesConsumed - start;
        return new(anchors, rank, states, () => ReadDefinition(file, start, length));
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) texts.Add(reader.GetString()!);
        return texts;
    }

    private static MatcherDefinition ReadDefinition(string file, int start, int length)
    {
        using var stream = Open(file);
        stream.Position = start;
        var text = new byte[length];
        stream.ReadExactly(text);
        return MatcherDefinitions.Read(text);
    }
}
