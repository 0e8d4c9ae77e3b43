using System.Text;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Edits that fit together, and the files that they make.</summary>
public sealed class EditSet
{
    private readonly List<TextEdit> _edits = [];
    private readonly SortedSet<string> _executables = new(StringComparer.Ordinal);

    /// <summary>The edits, by file and place; what is added at one place by its text, blank lines last.</summary>
    public IReadOnlyList<TextEdit> Edits =>
    [
        .. _edits.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Offset)
            .ThenBy(e => string.IsNullOrWhiteSpace(e.New)).ThenBy(e => e.New, StringComparer.Ordinal),
    ];

    /// <summary>Paths of the files that become executable.</summary>
    public IReadOnlyCollection<string> Executables => _executables;

    /// <summary>Adds the edits of one candidate; all or, when one touches what another edit already changes otherwise, or a test, none.</summary>
    public bool TryAdd(IReadOnlyList<TextEdit> edits, IReadOnlyList<string> executables)
    {
        var fresh = edits.Where(e => !_edits.Contains(e)).Distinct().ToList();
        if (executables.Any(TestPaths.IsTest) || fresh.Any(e => TestPaths.IsTest(e.Path) || _edits.Any(o => Touch(e, o)))) return false;
        _edits.AddRange(fresh);
        _executables.UnionWith(executables);
        return true;
    }

    /// <summary>The changed files, by path: the text before and after.</summary>
    public IReadOnlyDictionary<string, (string Before, string After)> Apply(ISourceTree sources)
    {
        var files = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var file in Edits.GroupBy(e => e.Path))
        {
            if (sources.Read(file.Key) is not { } before) continue;
            var after = new StringBuilder(before);
            foreach (var edit in file.Reverse()) after.Remove(edit.Offset, edit.Old.Length).Insert(edit.Offset, edit.New);
            files[file.Key] = (before, after.ToString());
        }

        return files;
    }

    private static bool Touch(TextEdit a, TextEdit b) => a.Path == b.Path && a.Offset < b.End && b.Offset < a.End;
}
