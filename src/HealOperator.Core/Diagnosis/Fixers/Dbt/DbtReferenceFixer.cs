using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Sql;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Dbt;

/// <summary>
/// A ref() or source() of something that the dbt project does not have, while it has exactly one model, seed, snapshot or source table
/// of which the name is a misspelling. Silent when the project has the name (it is disabled, or in another package), when two names are
/// as near, and when the reference does not stand in the file exactly as dbt printed it.
/// </summary>
internal sealed partial class DbtReferenceFixer : IFixer
{
    public string Id => "dbt-reference";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || context.Sources is not { } sources || SourceText.Open(sources, message.Groups["file"].Value) is not { } file) return null;
        if (DbtProject.Read(sources) is not { } project) return null;
        var written = message.Groups["name"].Value;
        var places = message.Groups["kind"].Value == "source" ? Source(file, project, written) : Node(file, project, written);
        if (places.Count == 0 || TestPaths.IsTest(file.Path)) return null;
        return new()
        {
            Edits = places,
            Summary = $"Refer to '{places[0].New}' in place of '{places[0].Old}' in {file.Path}",
        };
    }

    private static List<TextEdit> Node(SourceText file, DbtProject project, string written)
    {
        if (project.Nodes.Contains(written) || SqlNames.Nearest(written, project.Nodes) is not { } meant) return [];
        return Edits(file, $@"\bref\(\s*(?:['""]\w+['""]\s*,\s*)?['""](?<name>{Regex.Escape(written)})['""]", meant);
    }

    private static List<TextEdit> Source(SourceText file, DbtProject project, string written)
    {
        if (written.Split('.') is not [var source, var table] || project.Sources.Contains((source, table))) return [];
        var tables = project.Sources.Where(s => s.Source == source).Select(s => s.Table).ToList();
        if (SqlNames.Nearest(table, tables) is { } meant)
            return Edits(file, $@"\bsource\(\s*['""]{Regex.Escape(source)}['""]\s*,\s*['""](?<name>{Regex.Escape(table)})['""]", meant);
        var sources = project.Sources.Where(s => s.Table == table).Select(s => s.Source);
        return SqlNames.Nearest(source, sources) is { } owner
            ? Edits(file, $@"\bsource\(\s*['""](?<name>{Regex.Escape(source)})['""]\s*,\s*['""]{Regex.Escape(table)}['""]", owner)
            : [];
    }

    private static List<TextEdit> Edits(SourceText file, string pattern, string meant) =>
        [.. Regex.Matches(file.Text, pattern, RegexOptions.CultureInvariant).Select(m => m.Groups["name"]).Select(n => file.Replace(n.Index, n.Value, meant))];

    [GeneratedRegex(@"\((?<file>[^()\s]+)\) depends on a (?<kind>node|source) named '(?<name>[\w.]+)'.* was not found", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
