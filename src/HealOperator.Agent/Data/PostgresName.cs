namespace HealOperator.Agent.Data;

/// <summary>Names of tables and columns in SQL.</summary>
internal static class PostgresName
{
    /// <summary>The name in quotes, schema and table by themselves, so that no name can be anything else.</summary>
    public static string Quote(string name) => string.Join('.', name.Split('.', 2).Select(Part));

    /// <summary>One part in quotes.</summary>
    public static string Part(string part) => $"\"{part.Trim('"').Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
