namespace HealOperator.Operator.Admission;

/// <summary>What a review must have before it is judged.</summary>
internal static class ReviewShape
{
    /// <summary>What is missing or wrong; null when the review can be judged.</summary>
    public static string? Problem(AdmissionReview? review) => review switch
    {
        not { Kind: nameof(AdmissionReview), ApiVersion: AdmissionReview.SupportedVersion } => $"Only AdmissionReviews of {AdmissionReview.SupportedVersion} are answered.",
        { Request: null } => "The review has no request.",
        { Request.Uid: null or "" } => "request.uid is missing.",
        { Request.Resource: null } => "request.resource is missing.",
        { Request.UserInfo.Username: null or "" } or { Request.UserInfo: null } => "request.userInfo.username is missing.",
        { Request.Operation: "UPDATE", Request: { Object: null } or { OldObject: null } } => "request.object or request.oldObject is missing.",
        { Request.Operation: "UPDATE", Request: { Name: null or "" } or { Namespace: null or "" } } => "request.name or request.namespace is missing.",
        _ => null,
    };
}
