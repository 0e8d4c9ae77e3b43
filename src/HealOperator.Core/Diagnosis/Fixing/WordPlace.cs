namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Finds a word on a line, where a tool names no column.</summary>
public static class WordPlace
{
    /// <summary>Offset of the word; null when it does not stand on the line exactly once.</summary>
    public static int? Only(SourceText file, int? line, string word)
    {
        if (file.Line(line) is not { } text) return null;
        var start = file.StartOf(line!.Value);
        var places = Enumerable.Range(start, text.Length).Where(at => file.HasWordAt(at, word)).Take(2).ToList();
        return places.Count == 1 ? places[0] : null;
    }
}
