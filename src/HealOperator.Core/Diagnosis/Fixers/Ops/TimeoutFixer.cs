using System.Globalization;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// DeadlineExceeded: twice the time, at most what the policy allows. Silent at the cap. Below the bar of autonomy on purpose: what
/// hangs would only hang longer.
/// </summary>
internal sealed class TimeoutFixer : IFixer
{
    public string Id => "timeout";

    public int Confidence => 60;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Classification.Rule != "kubernetes-DeadlineExceeded" || context.Error != context.Classification.Primary) return null;
        if (!GoDuration.TryParse(context.Facts.Timeout, out var timeout) || !GoDuration.TryParse(context.Resources.MaxTimeout, out var cap)) return null;
        var wanted = timeout > cap / 2 ? cap : timeout * 2;
        if (wanted <= timeout) return null;
        var text = string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Ceiling(wanted.TotalSeconds)}s");
        return new()
        {
            Kind = FixKind.Resources,
            Override = new() { Timeout = text },
            Summary = $"Raise the timeout of the run from {context.Facts.Timeout} to {text}",
        };
    }
}
