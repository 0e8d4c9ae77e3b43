
namespace HealOperator.Core.Gating.Honesty.Languages.Handlers;

/// <summary>How the languages with braces take failures.</summary>
internal static class HandlerDialects
{
    private const string Parentheses = @"\([^()]*(?:\([^()]*\)[^()]*)*\)";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HandlerDialect> All { get; } =
    [
        new(
            [Language.Go],
            SafeRegex.Of(@"\bif\s[^{}\n]*\b(?<error>\w*[eE]rr\w*)\s*!=\s*nil[^{}\n]*\{"),
            SafeRegex.Of($@"\b_\s*=\s*\w+\b|\bfmt\.F?[Pp]rint\w*{Parentheses}|\b(?:\w+\.)*(?:slog|log|logger|Log|Logger|t|b|klog|logrus|zap)\.(?:Print|Debug|Info|Warn|Error|Log|Trace|V)\w*{Parentheses}"),
            SafeRegex.Of(@"\bpanic\(|\bFatal\w*\(|\.Fail(?:Now)?\(|\bos\.Exit\(\s*[^0\s]|\breturn\b[^\n]*(?:[eE]rr|\bfail|\bstatus\.|Result\{)|\b\w*[eE]rr\w*\s*=\s*(?:[^=\sn]|n[^i]|ni[^l])")),
        new(
            [Language.Go],
            SafeRegex.Of(@"\bfunc\s*\(\s*\)\s*\{"),
            SafeRegex.Of($@"\bfmt\.F?[Pp]rint\w*{Parentheses}|\b(?:\w+\.)*(?:slog|log|logger|t)\.(?:Print|Debug|Info|Warn|Error|Log)\w*{Parentheses}"),
            SafeRegex.Of(@"\bpanic\(|\bFatal\w*\(|\bos\.Exit\(\s*[^0\s]|\b\w*[eE]rr\w*\s*=[^=]|<-|Error\(|\.Fail(?:Now)?\("))
        {
            Only = SafeRegex.Of(@"\brecover\(\s*\)"),
        },
        new(
            [Language.CSharp],
            SafeRegex.Of($@"\bcatch\b\s*(?:\(\s*[\w.<>?]+(?:\s+(?<error>\w+))?\s*\))?\s*(?:when\s*{Parentheses})?\s*\{{"),
            SafeRegex.Of($@"\b_\s*=\s*\w+(?:\.\w+)*\s*;|\b(?:[\w?]+\.)*(?:Log\w*|Write|WriteLine|Warn\w*|Error|Info\w*|Debug\w*|Trace\w*){Parentheses}\s*;"),
            SafeRegex.Of(@"\bthrow\b|\bFailFast\(|\bEnvironment\.Exit(?:Code)?\s*(?:\(|=)\s*[^0\s]|\bAssert\.|\bTrySetException\(|\bReject\w*\(|\bFail\w*\(")),
        new(
            [Language.Java, Language.Kotlin, Language.Groovy],
            SafeRegex.Of(@"\bcatch\s*\(\s*(?:final\s+)?(?:(?<error>\w+)\s*:\s*[\w.]+|[\w.\s|]+\s(?<error>\w+)|\w+)\s*\)\s*\{"),
            SafeRegex.Of($@"\b(?:\w+\.)*(?:log|logger|LOG|LOGGER|out|err|Log|Timber)\.\w+{Parentheses}|\b\w+\.printStackTrace{Parentheses}|\bprintln?{Parentheses}"),
            SafeRegex.Of(@"\bthrow\b|\bfail\(|\.interrupt\(\)|\b(?:System\.exit|exitProcess)\(\s*[^0\s]|\bcompleteExceptionally\(|\bresumeWithException\(|\bResult\.failure\(")),
        new(
            [Language.Rust],
            SafeRegex.Of(@"(?:\bif\s+let\s+Err\((?:ref\s+)?(?<error>\w+)\)\s*=[^{}\n]*|\bErr\((?:ref\s+)?(?<error>\w+)\)\s*=>\s*)\{"),
            SafeRegex.Of($@"\b(?:\w+::)*(?:e?println|debug|info|warn|error|trace|log|eprint)!\s*{Parentheses}"),
            SafeRegex.Of(@"\breturn\b[^;]*Err\b|\bErr\(|\bpanic!|\bunreachable!|\bbail!|\bprocess::exit\(\s*[^0\s]|\?\s*;|\bExitCode::FAILURE|\.send\(")),
    ];
}
