namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>What tests give the code and expect of it: the literals of their lines.</summary>
internal sealed class TestValues
{
    // Each look for a part goes over all texts.
    private const int MostLooks = 500;
    private const int MostTexts = 20_000;
    private const int MostLines = 50;
    private const int ShortestPart = 6;

    private readonly Dictionary<string, List<(string Test, IReadOnlySet<string> Line)>> _lines = new(StringComparer.Ordinal);
    private readonly List<(string Text, string Test)> _texts = [];
    private int _looks;

    /// <param name="tests">Texts of tests by path.</param>
    public TestValues(IReadOnlyDictionary<string, string> tests)
    {
        foreach (var (path, text) in tests)
        {
            foreach (var line in text.Split('\n')) Add(path, LiteralValues.Of(line));
        }
    }

    /// <summary>The test that has the value, or a text of which it is a part; null when there is none.</summary>
    public string? Find(string value)
    {
        if (_lines.TryGetValue(value, out var lines)) return lines[0].Test;
        return value.Length < ShortestPart || ++_looks > MostLooks ? null : _texts.Find(text => text.Text.Contains(value, StringComparison.Ordinal)).Test;
    }

    /// <summary>The test that has the value and one of the others in one line; null when there is none.</summary>
    public string? FindBeside(string value, IReadOnlyCollection<string> others) =>
        _lines.TryGetValue(value, out var lines) ? lines.Find(line => others.Any(other => other != value && line.Line.Contains(other))).Test : null;

    private void Add(string test, IReadOnlySet<string> line)
    {
        foreach (var value in line)
        {
            if (!_lines.TryGetValue(value, out var lines)) _lines[value] = lines = [];
            if (lines.Count < MostLines) lines.Add((test, line));
            if (lines.Count == 1 && value.Length > ShortestPart && _texts.Count < MostTexts) _texts.Add((value, test));
        }
    }
}
