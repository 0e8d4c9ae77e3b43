using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>An error that may be the first cause.</summary>
/// <param name="Error">The error.</param>
/// <param name="Rank">How close to the cause it is, from what it says; less is closer.</param>
/// <param name="Window">The lines around it.</param>
internal sealed record Suspect(MatchedError Error, int Rank, ExcerptWindow Window)
{
    public int Line => Error.Error.LogLine ?? 0;
}
