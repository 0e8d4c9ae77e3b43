using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Finds a word where a tool reports it.</summary>
internal static class WordPlace
{
    /// <summary>
    /// Offset of the word: at the reported column, else where it stands alone on the reported line, since tools count the columns of
    /// tabs and of letters beyond ASCII differently; null when it does not stand there, or twice.
    /// </summary>
    public static int? Find(SourceText file, int? line, int? column, string word)
    {
        if (word.Length == 0 || file.Line(line) is not { } text) return null;
        if (file.OffsetOf(line, column) is { } place && file.HasWordAt(place, word)) return place;
        var start = file.StartOf(line!.Value);
        var places = Enumerable.Range(start, text.Length).Where(at => file.HasWordAt(at, word)).Take(2).ToList();
        return places.Count == 1 ? places[0] : null;
    }
}
