namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>The order that .NET's formatter keeps using directives in: those of System first, each group by name.</summary>
internal sealed class SystemFirst : IComparer<string>
{
    public static SystemFirst Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var group = IsSystem(y).CompareTo(IsSystem(x));
        return group != 0 ? group : string.Compare(Name(x), Name(y), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string? line) => Name(line) is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private static string Name(string? line) => line?.Trim().TrimEnd(';') is { } text && text.StartsWith("using ", StringComparison.Ordinal) ? text[6..] : "";
}
