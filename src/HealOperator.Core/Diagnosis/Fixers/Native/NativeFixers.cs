using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Fixers of compiled languages and their build tools, of Ruby, PHP and the shell.</summary>
internal static class NativeFixers
{
    /// <summary>The fixers; where two say the same, the one that stands first counts.</summary>
    public static IReadOnlyList<IFixer> All { get; } =
    [
        new RustSuggestionFixer(),
        new RustUnusedImportFixer(),
        new CDidYouMeanFixer(),
        new CHeaderNameFixer(),
        new CMissingIncludeFixer(),
        new CSemicolonFixer(),
        new CBraceFixer(),
        new GoImportFixer(),
        new GoUndefinedFixer(),
        new GoUnusedVariableFixer(),
        new MakeTabFixer(),
        new ShellBlockFixer(),
        new ShellQuoteFixer(),
        new RubyDidYouMeanFixer(),
        new PhpSemicolonFixer(),
    ];
}
