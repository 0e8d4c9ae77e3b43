using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Writes another name for one that is wrong.</summary>
internal static class PythonRename
{
    /// <summary>The edit of the one place of a line where the name stands; null when it stands there not once. Names in strings count, for f-strings.</summary>
    public static TextEdit? OnLine(SourceText file, int line, string written, string meant)
    {
        var start = file.StartOf(line);
        var places = Enumerable.Range(start, file.EndOf(line) - start).Where(at => file.HasWordAt(at, written)).ToList();
        return places.Count == 1 ? file.Replace(places[0], written, meant) : null;
    }

    /// <summary>
    /// The edits of an imported name: on the import's line, and, where the file uses only the wrong one, wherever it stands. Null when
    /// the file uses both.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Imported(PythonCode code, int line, string written, string meant)
    {
        var own = code.Words(written, line).ToList();
        if (own.Count != 1) return null;
        var others = code.Words(written).Where(at => at != own[0] && !IsAttribute(code.File.Text, at)).ToList();
        if (others.Count > 0 && code.Words(meant).Any()) return null;
        return [.. others.Prepend(own[0]).Order().Select(at => code.File.Replace(at, written, meant))];
    }

    private static bool IsAttribute(string text, int at) => at > 0 && text[at - 1] == '.';
}
