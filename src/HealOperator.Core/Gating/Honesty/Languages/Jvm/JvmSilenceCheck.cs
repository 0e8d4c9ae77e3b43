using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Jvm;

/// <summary>Warnings of compilers and linters that are put to silence in the code, and failures that Kotlin, Lombok and Vavr swallow in one word.</summary>
internal sealed class JvmSilenceCheck() : PatternCheck([Language.Java, Language.Kotlin, Language.Groovy], Patterns)
{
    private static readonly string[] Escapes = ["getOrThrow", "getOrElse", "onFailure", "fold", "exceptionOrNull", "recover"];

    private static readonly ChangePattern[] Patterns =
    [
        new("suppress-warnings", ChangeRule.SilenceLinter, @"@(?:file:)?\s*\[?(?:\w+\.)*(?:SuppressWarnings|SuppressFBWarnings|SuppressLint|Suppress|SuppressForbidden)\s*\(", "An annotation silences warnings."),
        new("jvm-comment-disable", ChangeRule.SilenceLinter, @"\bNOSONAR\b|\bNOPMD\b|//\s*noinspection\b|CHECKSTYLE[:.]OFF|CSOFF|\bktlint-disable\b|detekt:", "A comment silences a linter.") { View = SourceView.Comment },
        new("exclude-from-coverage", ChangeRule.LowerThreshold, @"@(?:\w+\.)*(?:ExcludeFromJacocoGeneratedReport|Generated|ExcludeFromCoverage|CoverageIgnore)\b", "The code is taken out of the measured coverage."),
        new("throw-removed", ChangeRule.SwallowFailure, @"^[^\n]*\bthrow\b[^\n]*", "A failure is no longer thrown.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("guard-removed", ChangeRule.SwallowFailure, @"\b(?:Objects\.requireNonNull\w*|Preconditions\.\w+|Validate\.\w+|Assert\.(?:notNull|isTrue|hasText|state)|requireNotNull|require|checkNotNull|check|error)\s*\(", "What was refused is accepted.") { Removed = true, Certain = false, Files = PatternFiles.Code },
        new("kotlin-result-ignored", ChangeRule.SwallowFailure, @"\brunCatching\s*\{", "A failure is caught, and nothing is done with it.")
        {
            Certain = false,
            Where = static (_, lines) => !Escapes.Any(word => lines.Contains(word, StringComparison.Ordinal)),
        },
        new("failure-to-default", ChangeRule.SwallowFailure, @"\.(?:getOrNull|getOrDefault|exceptionally|onErrorResume|onErrorReturn|onErrorContinue|onErrorComplete)\s*\(", "A failure becomes a value.") { Certain = false },
        new("failure-ignored", ChangeRule.SwallowFailure, @"\bonFailure\s*\(\s*\w+\s*->\s*\{\s*\}\s*\)|\bonFailure\s*\{\s*\}|\bIOUtils\.closeQuietly\b", "A failure is caught, and nothing is done with it."),
        new("jvm-exits-zero", ChangeRule.SwallowFailure, @"\b(?:System\.exit|exitProcess)\s*\(\s*0\s*\)", "The process reports success.") { Certain = false },
    ];
}
