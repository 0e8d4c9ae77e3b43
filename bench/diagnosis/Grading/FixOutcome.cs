namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>How the first proposed diff compares with the labelled fix.</summary>
internal enum FixOutcome
{
    /// <summary>The same bytes.</summary>
    Exact,

    /// <summary>The same but for white space.</summary>
    ButForSpace,

    /// <summary>Another fix; look at it by hand.</summary>
    Other,

    /// <summary>The diff does not apply.</summary>
    DoesNotApply,

    /// <summary>No diff was proposed.</summary>
    None,
}
