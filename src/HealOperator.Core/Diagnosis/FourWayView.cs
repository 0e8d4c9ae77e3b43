namespace HealOperator.Core.Diagnosis;

/// <summary>The four-way view of a category: planning, runtime, expectation or logic.</summary>
public static class FourWayView
{
    /// <summary>The view of a category.</summary>
    public static FourWay Of(FailureCategory category) => category switch
    {
        FailureCategory.Compilation or FailureCategory.Configuration or FailureCategory.Dependency => FourWay.Planning,
        FailureCategory.Runtime or FailureCategory.Resource or FailureCategory.Transient => FourWay.Runtime,
        FailureCategory.Expectation => FourWay.Expectation,
        FailureCategory.Logic => FourWay.Logic,
        _ => FourWay.Unknown,
    };
}
