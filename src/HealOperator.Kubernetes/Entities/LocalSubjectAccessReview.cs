namespace HealOperator.Kubernetes.Entities;

/// <summary>Asks whether somebody may do something in one namespace; the answer comes in <see cref="Status"/>, and nothing is stored.</summary>
[KubernetesEntity("authorization.k8s.io", "v1", "LocalSubjectAccessReview", "localsubjectaccessreviews")]
public sealed record LocalSubjectAccessReview : KubernetesObject
{
    public required SubjectAccessReviewSpec Spec { get; init; }

    public SubjectAccessReviewStatus? Status { get; init; }
}
