using HealOperator.Bench.Diagnosis.Corpus;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>Whether an error is the labelled one.</summary>
internal static class PrimaryGrader
{
    private const int LeastMessage = 12;

    public static bool IsRight(Label label, StructuredError? said)
    {
        if (said is null || label.PrimaryError is not { } first) return false;
        var hasLine = first.Line is not null;
        return HasPlace(first, said) || HasMessage(first.Message, said)
            || (label.AlternativePrimary ?? []).Any(a => HasMessage(a.Message, said) || ((a.Line is not null || !hasLine) && HasPlace(a, said)));
    }

    public static bool IsRight(DbtFailure failure, StructuredError? said) =>
        said is not null && (SameFile(failure.OriginalFilePath, said.File) || (failure.UniqueId is not null && failure.UniqueId == said.Task) || HasMessage(failure.Message ?? failure.Msg, said) || IsPart(failure.Message ?? failure.Msg, said));

    // A node's message has several lines, of which one is the cause.
    private static bool IsPart(string? label, StructuredError said) =>
        label is not null && PlainText.Of(said.Message) is { Length: >= LeastMessage } message && PlainText.Of(label).Contains(message, StringComparison.Ordinal);

    private static bool HasPlace(LabelledError label, StructuredError said) =>
        SameFile(label.File, said.File) && (label.Line is null || label.Line == said.Line);

    private static bool HasMessage(string? label, StructuredError said)
    {
        if (label is null) return false;
        var (wanted, message) = (PlainText.Of(label), PlainText.Of(said.Message));
        var half = Math.Min(wanted.Length, Math.Max(LeastMessage, (wanted.Length + 1) / 2));
        for (var start = 0; half > 0 && start + half <= wanted.Length; start++)
        {
            if (message.Contains(wanted.Substring(start, half), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool SameFile(string? one, string? other)
    {
        if (one is null || other is null) return false;
        var (a, b) = (Components(one), Components(other));
        var common = Math.Min(a.Length, b.Length);
        return common > 0 && a[^common..].SequenceEqual(b[^common..]);
    }

    private static string[] Components(string path) =>
        [.. path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("." or ".."))];
}
