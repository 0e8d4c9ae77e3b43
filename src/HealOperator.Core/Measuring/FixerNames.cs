using System.Collections.Frozen;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Diagnosis.Fixing.Tools;

namespace HealOperator.Core.Measuring;

/// <summary>The values that the label fixer can have: a status could name anything.</summary>
public static class FixerNames
{
    /// <summary>There was no proposal.</summary>
    public const string None = "none";

    /// <summary>A proposal of several fixers at once, which a status joins by a plus.</summary>
    public const string Several = "several";

    /// <summary>A fixer that this version does not know.</summary>
    public const string Other = "other";

    /// <summary>Fixers and tools of the catalogues.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. FixerCatalogue.All.Select(fixer => fixer.Id).Concat(AutofixCatalogue.All.Select(tool => tool.Id)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every value of the label.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known, None, Several, Other];

    private static readonly FrozenSet<string> Names = Known.ToFrozenSet();

    /// <summary>The value of the label for what a status names.</summary>
    public static string Fold(string? fixer) =>
        string.IsNullOrEmpty(fixer) ? None : Names.Contains(fixer) ? fixer : fixer.Contains('+', StringComparison.Ordinal) ? Several : Other;
}
