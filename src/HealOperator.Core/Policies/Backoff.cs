namespace HealOperator.Core.Policies;

/// <summary>How long to wait before an attempt.</summary>
public static class Backoff
{
    /// <summary>Wait before attempt n, from the second on: initial x factor^(n-2), at most max. Exact: people read it in the status.</summary>
    public static TimeSpan Before(int number, BackoffPolicy policy)
    {
        var defaults = new BackoffPolicy();
        var initial = Moment.Duration(policy.Initial, defaults.Initial);
        var most = Moment.Duration(policy.Max, defaults.Max);
        var milliseconds = initial.TotalMilliseconds * Math.Pow(Math.Max(1, policy.Factor), Math.Max(0, number - 2));
        return milliseconds >= most.TotalMilliseconds ? most : TimeSpan.FromMilliseconds(milliseconds);
    }
}
