using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>
/// 42703: a column that is not there. The name comes from the database's hint, or from the one near column in the tables of the
/// evidence that the file names. Certain when the column stands in the failing statement once; silent when the statement does not
/// hold it, or when a hint and the evidence differ.
/// </summary>
internal sealed partial class PostgresColumnFixer : IFixer
{
    public string Id => "postgres-column";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Code != "42703" || SourceText.Open(context) is not { } file) return null;
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || SqlStatement.EndingAt(file, context.Error.Line) is not { } statement) return null;
        var written = message.Groups[1].Value.Split('.')[^1];
        var hinted = Hint().Match(context.Error.Suggestion ?? "");
        var meant = hinted.Success ? hinted.Groups[1].Value.Split('.')[^1] : FromEvidence(written, context, file);
        var places = statement.WordsNamed(written);
        if (meant is null || meant == written || places.Count == 0 || Contradicts(meant, context)) return null;
        return new()
        {
            Edits = [.. places.Select(at => file.Replace(at, written, Replacement(statement, at, written, meant, context)))],
            Confidence = Certainty(hinted.Success, places.Count),
            Summary = $"Read column '{meant}' in place of '{written}' in {file.Path}",
        };
    }

    private int Certainty(bool hinted, int places) => (hinted, places) switch { (true, 1) => Confidence, (true, _) => 75, (_, 1) => 80, _ => 65 };

    private static string? FromEvidence(string written, FixContext context, SourceText file) =>
        NearName.Find(written, context.Tables.Where(t => file.Text.Contains(t.Name.Split('.')[^1], StringComparison.OrdinalIgnoreCase)).SelectMany(t => t.Columns));

    private static bool Contradicts(string meant, FixContext context) =>
        context.Tables.Count > 0
        && context.Tables.All(t => !t.Columns.Contains(meant, StringComparer.OrdinalIgnoreCase))
        && context.Error.Suggestion is null;

    // A bare column of a select list names the output, too: where other SQL of the repository reads that name, it must stay.
    private static string Replacement(SqlStatement statement, int at, string written, string meant, FixContext context) =>
        SelectItem.IsBare(statement.File.Text, at, written) && IsReadElsewhere(written, statement.File.Path, context.Sources!)
            ? $"{meant} as {written}"
            : meant;

    private static bool IsReadElsewhere(string name, string path, ISourceTree sources) =>
        sources.Files.Where(f => f != path && f.EndsWith(".sql", StringComparison.OrdinalIgnoreCase))
            .Any(f => sources.Read(f) is { } text && Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant));

    [GeneratedRegex("""^column "?([\w.$]+?)"? (?:of relation .* )?does not exist""", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("""reference the column "([^"]+)"\.$""", RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
