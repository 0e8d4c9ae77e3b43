using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>What a statement destroys (SQL:2023, and the dialects of PostgreSQL, MySQL, SQL Server, Oracle, Snowflake, BigQuery, Spark).</summary>
internal static class DestructiveSql
{
    /// <summary>A sentence about what is destroyed and whether that is certain; null for a statement that keeps or bounds what it does.</summary>
    public static (string Message, bool Certain)? Judge(SqlStatement statement, string path)
    {
        var text = statement.Text;
        if (Drops.IsMatch(text)) return ("The statement drops what holds data.", !IsTemporary(text) && !IsDown(statement, path));
        if (Truncates.IsMatch(text)) return ("The statement empties a table.", !IsTemporary(text));
        if (Deletes.IsMatch(text) || (path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && DeletesWithoutFrom.IsMatch(text))) return Rows(statement, "deletes", Joins.IsMatch(text));
        if (Updates.IsMatch(text)) return Rows(statement, "changes", Joins.IsMatch(text));
        if (AltersAway.IsMatch(text)) return ("The statement drops a part of a table with its data.", !IsDown(statement, path));
        return Suspects.IsMatch(text) ? ("The statement may replace or delete data.", false) : null;
    }

    private static (string Message, bool Certain)? Rows(SqlStatement statement, string verb, bool isJoined)
    {
        if (WhereClause.Of(statement.Text) is not { } condition) return ($"The statement {verb} every row of a table.", !statement.IsCut && !isJoined && !IsTemporary(statement.Text));
        if (condition.Length == 0) return null;
        if (WhereClause.IsAlwaysTrue(condition)) return ($"The statement {verb} every row of a table: its condition always holds.", !statement.IsCut);
        return WhereClause.IsNearlyAlwaysTrue(condition) ? ($"The statement {verb} nearly every row of a table.", false) : null;
    }

    private static bool IsTemporary(string text) => Temporary.IsMatch(text);

    // What undoes a migration drops what the migration made: a human decides.
    private static bool IsDown(SqlStatement statement, string path) =>
        DownFile.IsMatch(path) || (Direction.Matches(statement.Before.ToString()) is [.., var last] && last.Groups["down"].Success);

    private static readonly SafeRegex Drops = SafeRegex.OfWhole(@"^drop\s+(?:external\s+|foreign\s+|transient\s+|columnfamily\s+)?(?:table|schema|database|catalog|tablespace|keyspace|dataset|collection|owned|stage|user|materialized\s+view)\b\s+\S", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Truncates = SafeRegex.OfWhole(@"^truncate\s+(?:table\s+|only\s+|if\s+exists\s+)*(?:\{\{|[\w""`\[#$.])", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Deletes = SafeRegex.OfWhole(@"^delete\s+(?:(?:low_priority|quick|ignore|top\s*\([^)]*\)|\w+)\s+)?from\s+\S", RegexOptions.IgnoreCase);

    private static readonly SafeRegex DeletesWithoutFrom = SafeRegex.OfWhole(@"^delete\s+[\w.""`\[\]]+(?:\s+where\b.*)?$", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Updates = SafeRegex.OfWhole(@"^update\s+(?:only\s+)?(?:\{\{[^{}]*\}\}|[^\s,;()]+)(?:\s+(?:as\s+)?\w+)?\s+set\s+[^=]+=", RegexOptions.IgnoreCase);

    private static readonly SafeRegex AltersAway = SafeRegex.OfWhole(@"^alter\s+(?:foreign\s+|external\s+)?table\b.*\bdrop\s+(?:if\s+exists\s+)?(?:column|columns|partition|subpartition)\b|^alter\s+table\b.*\b(?:truncate|exchange)\s+partition\b|^alter\s+database\b.*\bdrop\b", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Suspects = SafeRegex.OfWhole(@"^merge\b.*\bthen\s+delete\b|^create\s+or\s+replace\s+(?:transient\s+|external\s+|foreign\s+)?(?:table|schema|database)\b|^insert\s+overwrite\b|^vacuum\b.*\bretain\s+0\b|^alter\s+table\b.*\b(?:drop\s+(?:constraint|primary|foreign|check|not\s+null|default|index)|disable\s+trigger|nocheck)\b|^alter\s+table\s+\S+\s+drop\s+\S+$|^drop\s+(?:trigger|policy|constraint|index|sequence|function|role)\b", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Joins = SafeRegex.OfWhole(@"\b(?:join|using)\b|\bset\b.*\bfrom\b", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Temporary = SafeRegex.OfWhole(@"^drop\s+table\s+(?:if\s+exists\s+)?[""`\[]?(?:#|(?:\w+\.)?_?(?:tmp|temp|test)_)|^\w+\s+(?:table\s+|from\s+)?(?:if\s+exists\s+)?#|_(?:tmp|temp|bak)\b", RegexOptions.IgnoreCase);

    private static readonly SafeRegex DownFile = SafeRegex.OfWhole(@"(?:[._-]down\.sql|(?:^|/)U[\d._]+__[^/]*|(?:^|/)(?:down|undo|rollback|revert)(?:/|\.sql)|_(?:down|undo|rollback)\.\w+)$|(?:^|/)(?:down|undo|rollback)/", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Direction = SafeRegex.OfWhole(@"^\s*--\s*(?:\+goose\s+|\+migrate\s+|migrate:\s*|@|!)?(?:(?<down>down|undo|rollback|revert)|up|apply|do)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline);
}
