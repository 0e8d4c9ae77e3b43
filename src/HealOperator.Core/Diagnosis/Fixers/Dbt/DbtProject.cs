using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Sql;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Dbt;

/// <summary>What a dbt project defines, read from its files: what ref(), source() and macro calls can name.</summary>
internal sealed partial class DbtProject
{
    private DbtProject(IReadOnlyList<string> nodes, IReadOnlyList<(string Source, string Table)> sources, IReadOnlyList<string> macros) =>
        (Nodes, Sources, Macros) = (nodes, sources, macros);

    /// <summary>Models, seeds and snapshots.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>Tables of sources.</summary>
    public IReadOnlyList<(string Source, string Table)> Sources { get; }

    /// <summary>Macros.</summary>
    public IReadOnlyList<string> Macros { get; }

    /// <summary>Reads the project; null when the repository has none.</summary>
    public static DbtProject? Read(ISourceTree sources)
    {
        if (!sources.Files.Any(f => f.EndsWith("dbt_project.yml", StringComparison.Ordinal))) return null;
        var files = sources.Files.Where(f => !f.Contains("target/", StringComparison.Ordinal)).ToList();
        var sql = files.Where(SqlPlace.IsSql).Select(f => (Path: f, Text: sources.Read(f) ?? "")).ToList();
        var models = files.Where(f => Model().IsMatch(f)).Select(f => Path.GetFileNameWithoutExtension(f)!);
        var snapshots = sql.SelectMany(f => Snapshot().Matches(f.Text)).Select(m => m.Groups[1].Value);
        var macros = sql.SelectMany(f => Macro().Matches(f.Text)).Select(m => m.Groups[1].Value);
        var declared = files.Where(f => Yaml().IsMatch(f)).SelectMany(f => SourceTables(sources.Read(f) ?? ""));
        return new([.. models.Concat(snapshots).Distinct()], [.. declared.Distinct()], [.. macros.Distinct()]);
    }

    // sources: - name: S; tables: - name: T; deeper names are columns and tests.
    private static IEnumerable<(string Source, string Table)> SourceTables(string yaml)
    {
        var (inSources, source, sourceIndent, tablesIndent, tableIndent) = (false, "", -1, -1, -1);
        foreach (var line in yaml.Split('\n'))
        {
            var match = Entry().Match(line);
            if (!match.Success) continue;
            var (indent, key, value) = (match.Groups[1].Length, match.Groups[3].Value, match.Groups[4].Value.Trim().Trim('"', '\''));
            var isItem = match.Groups[2].Length > 0;
            if (indent == 0 && !isItem) (inSources, sourceIndent, tablesIndent) = (key == "sources", -1, -1);
            else if (inSources && isItem && (sourceIndent < 0 || indent == sourceIndent)) (source, sourceIndent, tablesIndent, tableIndent) = (key == "name" ? value : "", indent, -1, -1);
            else if (inSources && !isItem && key == "tables") (tablesIndent, tableIndent) = (indent, -1);
            else if (tablesIndent >= 0 && isItem && key == "name" && (tableIndent < 0 || indent == tableIndent))
            {
                tableIndent = indent;
                yield return (source, value);
            }
        }
    }

    [GeneratedRegex(@"(?:^|/)(?:models/.*\.(?:sql|py)|seeds/.*\.csv|data/.*\.csv)$", RegexOptions.CultureInvariant)]
    private static partial Regex Model();

    [GeneratedRegex(@"\.ya?ml$", RegexOptions.CultureInvariant)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"\{%-?\s*snapshot\s+(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Snapshot();

    [GeneratedRegex(@"\{%-?\s*macro\s+(\w+)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Macro();

    [GeneratedRegex(@"^( *)(- +)?(\w+):(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
