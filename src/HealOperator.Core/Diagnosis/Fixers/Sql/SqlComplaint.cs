using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>A name that a database does not know, and the names that it offers instead.</summary>
/// <param name="Kind">What it misses.</param>
/// <param name="Path">The name as it was printed, cut at its dots.</param>
/// <param name="Relation">The table that lacks the column, where the message names it.</param>
/// <param name="Offers">The names that the database offers, with their tables as it prints them, in its order.</param>
internal sealed partial record SqlComplaint(SqlObject Kind, IReadOnlyList<string> Path, string? Relation, IReadOnlyList<string> Offers)
{
    private const string Name = """["'`\[]?(?<name>[\w$]+(?:["'`\]]?\.["'`\[]?[\w$]+)*)["'`\]]?""";
    private const string Of = """["'`\[]?(?<of>[\w$]+(?:\.[\w$]+)*)["'`\]]?""";

    /// <summary>The name itself.</summary>
    public string Written => Path[^1];

    /// <summary>The table or alias before a column, the schema before a table.</summary>
    public string? Qualifier => Path.Count > 1 ? Path[^2] : null;

    /// <summary>Reads the message of an error with the advice that follows it; null when it misses nothing by name.</summary>
    public static SqlComplaint? Read(FixContext context)
    {
        var message = context.Error.Message;
        foreach (var (kind, regex) in Phrases())
        {
            if (regex.Match(message) is not { Success: true } match) continue;
            var of = match.Groups["of"];
            return new(kind, Parts(match.Groups["name"].Value), of.Success ? Parts(of.Value)[^1] : null, Advice(message, context));
        }

        return null;
    }

    private static IEnumerable<(SqlObject Kind, Regex Regex)> Phrases() => [(SqlObject.Column, Column()), (SqlObject.Table, Table()), (SqlObject.Function, Function())];

    private static string[] Parts(string name) => [.. name.Split('.').Select(p => p.Trim('"', '\'', '`', '[', ']'))];

    private static List<string> Advice(string message, FixContext context)
    {
        var said = message + "\n" + (context.Error.Suggestion is { } advice ? $"Candidate bindings: {advice}" : string.Join('\n', context.Following.Take(8).Where(l => Offer().IsMatch(l))));
        return [.. Offer().Matches(said).SelectMany(o => Names(o.Groups[1].Value)).Select(n => string.Join('.', Parts(n))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Names(string offer)
    {
        var quoted = Quoted().Matches(offer).Select(m => m.Value).ToList();
        return quoted.Count > 0 ? quoted : Bare().IsMatch(offer.Trim()) ? [offer.Trim()] : [];
    }

    [GeneratedRegex(
        $"""\bcolumn {Name} (?:of relation {Of} )?does not exist|column {Name} specified in USING|Referenced (?:update )?column {Name} not found|Table {Of} does not have a column (?:with name|named) {Name}"""
        + $"""|Unrecognized name: {Name}|Name {Name} not found inside|invalid identifier {Name}|no such column: {Name}|has no column named {Name}|Unknown column {Name}|Invalid column name {Name}"""
        + $"""|(?:parameter|column) with name {Name} cannot be resolved|Column {Name} cannot be resolved|(?:Missing columns:|Unknown (?:expression )?identifier:?) {Name}|ORA-00904: {Name}|^{Name}: invalid identifier""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Column();

    [GeneratedRegex(
        $"""\b(?:relation|table|view) {Name} does not exist|Table with name {Name} does not exist!|no such table: {Name}|Table {Name} doesn't exist|Object {Name} does not exist or not authorized"""
        + $"""|The table or view {Name} cannot be found|Invalid object name {Name}|Unknown table (?:expression identifier )?{Name}|Table or view not found: {Name}""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(
        $"""Function with name {Name} does not exist!|Function not found: {Name}|no such function: {Name}|\bfunction {Name}\(.*\) does not exist|Unknown function {Name}|Function {Name} not registered|routine {Name} cannot be (?:found|resolved)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Function();

    [GeneratedRegex("""(?:Did you mean(?: one of the following\?|:)? |Maybe you meant:? |Candidate (?:bindings|tables): |reference the column )([^?\n]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex("""["'`][\w$.]+["'`](?:\.["'`][\w$]+["'`])*""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[\w$.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
