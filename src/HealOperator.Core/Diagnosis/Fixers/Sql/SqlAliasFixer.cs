using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// A column of a table that the statement reads by another name: the alias that Postgres or DuckDB names, else the one alias or table of the statement that is near. Silent when the
/// statement cannot be found, and where nothing is offered and nothing near.
/// </summary>
internal sealed partial class SqlAliasFixer : IFixer
{
    public string Id => "sql-alias";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        if (Missing().Match(context.Error.Message) is not { Success: true } message) return null;
        var written = message.Groups[1].Success ? message.Groups[1].Value : message.Groups[2].Value;
        if (SqlPlace.Find(context, written) is not { } place) return null;
        var said = string.Join('\n', context.Following.Take(8).Prepend(context.Error.Suggestion ?? "").Prepend(context.Error.Message));
        var names = Aliases().Matches(place.Statement.Text).SelectMany(m => m.Groups.Cast<Group>().Skip(1)).Where(g => g.Success).Select(g => g.Value).Where(n => !Keyword().IsMatch(n)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var offered = Offer().Match(said).Groups[1].Value;
        var meant = offered.Length > 0 && names.Contains(offered, StringComparer.OrdinalIgnoreCase) ? offered : SqlNames.Nearest(written, names);
        var places = place.Statement.WordsNamed(written).Where(at => place.File.Text[(at + written.Length)..].TrimStart('"').StartsWith('.')).ToList();
        if (meant is null || places.Count == 0) return null;
        return new()
        {
            Edits = [.. places.Select(at => place.File.Replace(at, place.File.Text.Substring(at, written.Length), meant))],
            Confidence = meant == offered && places.Count < 3 ? null : 76,
            Summary = $"Read from '{meant}' in place of '{written}' in {place.File.Path}",
        };
    }

    [GeneratedRegex(@"(?:invalid reference to|missing) FROM-clause entry for table ""(\w+)""|Referenced table ""(\w+)"" not found", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"reference the table alias ""(\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:from|join)\s+(?:[\w""]+\s*\.\s*)*""?(\w+)""?(?:\s+(?:as\s+)?(\w+))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aliases();

    [GeneratedRegex("^(?:on|using|where|join|left|right|inner|outer|full|cross|group|order|limit|having|union|lateral|natural|select)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Keyword();
}
