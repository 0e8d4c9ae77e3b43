using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>Finds the one place where the code writes something.</summary>
internal static class SourceSearch
{
    private const int MostFiles = 2000;

    /// <summary>
    /// An edit that replaces the text where it stands alone: on the reported line, where there is one and it stands there once, else where it
    /// stands once in all files. Null in every other case.
    /// </summary>
    public static TextEdit? Replace(FixContext context, string written, string meant)
    {
        if (SourceText.Open(context) is { } file && file.Line(context.Error.Line) is { } line && Places(line, written) is [var at])
            return file.Replace(file.StartOf(context.Error.Line!.Value) + at, written, meant);
        return context.Sources is { } sources && sources.Files.Count <= MostFiles ? ReplaceOnly(sources, written, meant) : null;
    }

    private static TextEdit? ReplaceOnly(ISourceTree sources, string written, string meant)
    {
        TextEdit? found = null;
        foreach (var path in sources.Files)
        {
            if (sources.Read(path) is not { } text || !text.Contains(written, StringComparison.Ordinal)) continue;
            var places = Places(text, written);
            if (places.Count == 0) continue;
            if (places.Count > 1 || found is not null) return null;
            found = new(path, places[0], written, meant);
        }

        return found;
    }

    private static List<int> Places(string text, string written)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            if (!IsName(text, at - 1) && !IsName(text, at + written.Length)) places.Add(at);
        }

        return places;
    }

    private static bool IsName(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');
}
