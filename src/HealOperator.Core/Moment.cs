namespace HealOperator.Core;

/// <summary>Sums of times that stay within what a time can be.</summary>
internal static class Moment
{
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan span) =>
        span >= DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue
        : span <= DateTimeOffset.MinValue - time ? DateTimeOffset.MinValue
        : time.ToUniversalTime() + span;

    /// <summary>A duration of the policy; what validation should have refused counts as the fallback.</summary>
    public static TimeSpan Duration(string? text, string fallback) =>
        Policies.GoDuration.TryParse(text, out var value) ? value : Policies.GoDuration.Parse(fallback);
}
