using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Warnings of compiler and analyzers that are put to silence in the code.</summary>
internal sealed class CSharpSilenceCheck() : PatternCheck([Language.CSharp], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("pragma-warning-disable", ChangeRule.SilenceLinter, @"^\s*#\s*pragma\s+warning\s+disable\b.*$", "A pragma silences the compiler."),
        new("suppress-message", ChangeRule.SilenceLinter, @"[\[,:.\s](?:UnconditionalSuppressMessage|SuppressMessage)(?:Attribute)?\s*\(", "An attribute silences an analyzer."),
        new("nullable-disable", ChangeRule.SilenceLinter, @"^\s*#\s*nullable\s+disable\b.*$", "The check for null is switched off."),
        new("csharp-comment-disable", ChangeRule.SilenceLinter, @"//\s*(?:ReSharper\s+disable|NOSONAR|noinspection|lgtm\b|dotcover disable)", "A comment silences an analyzer.") { View = SourceView.Comment },
        new("csharp-result-dropped", ChangeRule.SwallowFailure, @"^\s*_\s*=\s*[\w.]+(?:<[^()\n]*>)?\(", "What the call returns, a failed task perhaps, is thrown away.") { Certain = false },
        new("throw-removed", ChangeRule.SwallowFailure, @"^[^\n]*\bthrow\b[^\n]*", "A failure is no longer thrown.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("guard-removed", ChangeRule.SwallowFailure, @"\b(?:\w+\.ThrowIf\w*|Guard\.\w+|Ensure\.\w+|Debug\.Assert|Contract\.Requires)\(", "What was refused is accepted.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("exclude-from-coverage", ChangeRule.LowerThreshold, @"\[[^\[\]\n]*\bExcludeFromCodeCoverage(?:Attribute)?\b", "The code is taken out of the measured coverage."),
    ];
}
