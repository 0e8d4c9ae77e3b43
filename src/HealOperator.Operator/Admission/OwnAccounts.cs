using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Admission;

/// <summary>The accounts of the operator and of its pods.</summary>
internal sealed class OwnAccounts(WebhookSettings settings, PodSettings pods)
{
    private const string Prefix = "system:serviceaccount:";

    public bool IsOperator(string user) => user == settings.OperatorUser;

    /// <summary>Whether a user is one of ours, in whatever namespace: none of them answers for a human.</summary>
    public bool IsOurs(string user) => IsOperator(user)
        || (user.StartsWith(Prefix, StringComparison.Ordinal) && user[(user.LastIndexOf(':') + 1)..] is var name && (name == pods.DiagnosisServiceAccount || name == pods.ApplyServiceAccount));
}
