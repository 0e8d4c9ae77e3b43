using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Walks through a problem-matcher file and says where something in it cannot be meant. By hand, since a serializer takes longer to be built at
/// each start than heal takes to read a log.
/// </summary>
/// <param name="json">The text in UTF-8; comments and trailing commas are passed over.</param>
internal ref struct MatcherJson(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _reader = new(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>Reads an item of a list.</summary>
    /// <param name="json">Where the item begins.</param>
    /// <param name="path">Its path in the file, for messages.</param>
    public delegate T ItemReader<out T>(ref MatcherJson json, string path);

    /// <summary>Goes to the first value of the text.</summary>
    public void Begin() => _reader.Read();

    /// <summary>Goes to the end of the text, where nothing may be.</summary>
    public void End() => _reader.Read();

    /// <summary>Whether an object begins here.</summary>
    public readonly bool IsObject => _reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Refuses what is not an object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public void ShouldBeObject(string kind, string path)
    {
        if (!IsObject) throw new JsonException($"{path} must be an object with the properties of a {kind}, not {Said()}.");
    }

    /// <summary>Goes to the value of the object's next property; false at its end. Properties that are null count as absent.</summary>
    public bool Next([NotNullWhen(true)] out string? name)
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            name = _reader.GetString()!;
            _reader.Read();
            if (_reader.TokenType != JsonTokenType.Null) return true;
        }

        name = null;
        return false;
    }

    public string Text(string path, string name) =>
        _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : throw new JsonException($"{At(path, name)} must be a text, not {Said()}.");

    public int Number(string path, string name) =>
        _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var number) ? number : throw new JsonException($"{At(path, name)} must be a whole number, not {Said()}.");

    public bool Flag(string path, string name) =>
        _reader.TokenType is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw new JsonException($"{At(path, name)} must be true or false, not {Said()}.");

    public T Name<T>(string path, string name)
        where T : struct, Enum
    {
        var text = Text(path, name);
        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0])
            ? value : throw new JsonException($"{At(path, name)} is '{text}'; it may be: {string.Join(", ", Enum.GetNames<T>())}.");
    }

    public IReadOnlyList<string> Texts(string path, string name)
    {
        if (_reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"{At(path, name)} must be a list of texts, not {Said()}.");
        return Items(path, name, static (ref json, path) => json.Text(path, ""));
    }

    /// <summary>A list, which may be written as its only item, as VS Code has it.</summary>
    public IReadOnlyList<T> Items<T>(string path, string name, ItemReader<T> read)
    {
        path = At(path, name);
        if (_reader.TokenType != JsonTokenType.StartArray) return [read(ref this, path)];
        var items = new List<T>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(read(ref this, $"{path}[{items.Count}]"));
        return items;
    }

    /// <summary>Passes over a value.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Passes over the value of a property that heal does not need.</summary>
    /// <exception cref="JsonException">No such object has this property: it is misspelt.</exception>
    public void Skip(string kind, string path, string name, string[] known, string[] unused)
    {
        if (!unused.Contains(name))
            throw new JsonException($"{path} has the property '{name}', which no {kind} has.{(NearName.Find(name, known) is { } near ? $" Did you mean '{near}'?" : $" It may have: {string.Join(", ", known)}.")}");
        Skip();
    }

    private static string At(string path, string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    private readonly string Said() => _reader.TokenType switch
    {
        JsonTokenType.String => $"\"{_reader.GetString()}\"",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.None or JsonTokenType.EndArray or JsonTokenType.EndObject => "nothing",
        var other => other.ToString().ToLowerInvariant(),
    };
}
