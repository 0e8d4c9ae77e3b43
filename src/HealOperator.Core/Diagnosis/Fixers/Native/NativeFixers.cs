using HealOperator.Core.Diagnosis.Fixers.Curly;
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
        new RustPathFixer(),
        new CDidYouMeanFixer(),
        new CHeaderNameFixer(),
        new CMissingIncludeFixer(),
        new CSemicolonFixer(),
        new CParenthesisFixer(),
        new MissingBraceFixer(),
        new KeywordFixer(),
        new UnclosedStringFixer(),
        new CNearFunctionFixer(),
        new GoImportFixer(),
        new GoUndefinedFixer(),
        new GoUnusedVariableFixer(),
        new GoDeclarationFixer(),
        new GoCommaFixer(),
        new MakeTabFixer(),
        new MakeTargetFixer(),
        new CMakeCommandFixer(),
        new ShellBlockFixer(),
        new ShellQuoteFixer(),
        new ShellFunctionFixer(),
        new RubyDidYouMeanFixer(),
        new RubyEndFixer(),
        new PhpSemicolonFixer(),
        new PhpNearNameFixer(),
    ];
}
