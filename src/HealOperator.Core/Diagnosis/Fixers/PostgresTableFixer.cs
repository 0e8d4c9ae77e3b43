using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>
/// 42P01: a table that is not there, while the evidence has exactly one of a near name. Silent without evidence: a table that an
/// earlier step should have made is no misspelling.
/// </summary>
internal sealed partial class PostgresTableFixer : IFixer
{
    public string Id => "postgres-table";

    public int Confidence => 80;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "42P01" || SourceText.Open(context) is not { } file) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || SqlStatement.EndingAt(file, context.Error.Line) is not { } statement) return null;
        var parts = message.Groups[1].Value.Split('.');
        var names = context.Tables.Select(t => t.Name.Split('.')).Where(t => parts.Length == 1 || t[0] == parts[0]).Select(t => t[^1]).ToList();
        if (names.Contains(parts[^1]) || NearName.Find(parts[^1], names) is not { } meant) return null;
        var places = statement.WordsNamed(parts[^1]);
        if (places.Count != 1) return null;
        return new()
        {
            Edits = [file.Replace(places[0], parts[^1], meant)],
            Summary = $"Read table '{meant}' in place of '{parts[^1]}' in {file.Path}",
        };
    }

    [GeneratedRegex("""^relation "([\w.$]+)" does not exist""", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
