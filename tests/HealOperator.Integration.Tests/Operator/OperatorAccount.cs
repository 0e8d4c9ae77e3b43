using System.Text;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The service account that the chart gives the operator: bound to the roles of config/rbac, and to nothing else.</summary>
internal static class OperatorAccount
{
    public const string Name = "heal-operator";

    private const string TokenSecret = "{apiVersion: v1, kind: Secret, type: kubernetes.io/service-account-token, metadata: {name: operator-token, annotations: {kubernetes.io/service-account.name: " + Name + "}}}";

    private static readonly string[] Roles = ["operator-role.yaml", "lease-role.yaml"];

    /// <summary>Makes the account in a namespace.</summary>
    /// <returns>A kubeconfig whose current user it is.</returns>
    public static async Task<string> CreateAsync(LocalCluster cluster, string ns, TempDirectory folder)
    {
        var kubectl = cluster.Kubectl;
        await kubectl.RunAsync("-n", ns, "create", "serviceaccount", Name);
        foreach (var file in Roles)
        {
            var role = (await kubectl.RunAsync("-n", ns, "apply", "-f", Path.Combine(Repository.Root, "config/rbac", file), "-o", "name")).Split('/')[^1];
            await kubectl.RunAsync("-n", ns, "create", "rolebinding", role, $"--role={role}", $"--serviceaccount={ns}:{Name}");
        }

        await kubectl.ApplyAsync("---\n" + TokenSecret, ns);
        var token = await Eventually.BecomesAsync(
            async () => await kubectl.RunAsync("-n", ns, "get", "secret", "operator-token", "-o", "jsonpath={.data.token}") is { Length: > 0 } text ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : null,
            OperatorFixture.Deadline,
            "the account has a token");
        return await KubeconfigAsync(kubectl, token, folder);
    }

    private static async Task<string> KubeconfigAsync(Kubectl kubectl, string token, TempDirectory folder)
    {
        var file = folder.Write("kubeconfig", await kubectl.RunAsync("config", "view", "--raw", "--minify", "--flatten"));
        await kubectl.RunAsync("config", "--kubeconfig", file, "set-credentials", Name, "--token", token);
        await kubectl.RunAsync("config", "--kubeconfig", file, "set-context", "--current", "--user", Name);
        return file;
    }
}
