using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Admission;

/// <summary>Asks the API server whether somebody may approve. Never remembered: a right that is taken away is gone at once.</summary>
internal sealed class ApproverRights(IKubernetesClient client)
{
    /// <summary>The verb that approvers need.</summary>
    public const string Verb = "approve";

    /// <summary>Whether the user of the request may approve its attempt.</summary>
    public async Task<bool> MayApproveAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var review = new LocalSubjectAccessReview
        {
            Metadata = new() { Namespace = request.Namespace },
            Spec = new()
            {
                User = request.UserInfo!.Username,
                Uid = request.UserInfo.Uid,
                Groups = request.UserInfo.Groups,
                Extra = request.UserInfo.Extra,
                ResourceAttributes = new() { Namespace = request.Namespace!, Verb = Verb, Group = HealGroup.Name, Resource = "healattempts", Name = request.Name },
            },
        };
        return (await client.CreateAsync(review, cancellationToken)).Status is { Allowed: true, Denied: not true };
    }
}
