using System.Text;
using System.Text.Json.Nodes;
using HealOperator.Core.Approvals;
using HealOperator.Kubernetes.Client;

namespace HealOperator.Operator.Admission;

/// <summary>The JSON patch that turns the answers of an object into others.</summary>
internal static class AnswerPatch
{
    public static byte[] Of(AttemptAnswers given, AttemptAnswers wanted)
    {
        var operations = new JsonArray();
        foreach (var (name, before, after) in ((string, string?, string?)[])
        [
            (ApprovalAnnotations.Approve, given.Approve, wanted.Approve),
            (ApprovalAnnotations.Reject, given.Reject, wanted.Reject),
            (ApprovalAnnotations.Approvals, given.Approvals, wanted.Approvals),
            (ApprovalAnnotations.RejectedBy, given.RejectedBy, wanted.RejectedBy),
        ])
        {
            var path = $"/metadata/annotations/{name.Replace("/", "~1", StringComparison.Ordinal)}";
            // The object has annotations: it bears at least the answer that is stamped.
            if (before is not null && after is null) operations.Add(Patch.Operation("remove", path));
            else if (before != after) operations.Add(Patch.Operation("add", path, after));
        }

        return Encoding.UTF8.GetBytes(operations.ToJsonString());
    }
}
