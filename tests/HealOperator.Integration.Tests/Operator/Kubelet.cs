using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>Ends pods as a kubelet would, where there is none.</summary>
internal sealed class Kubelet(OperatorFixture fixture)
{
    private const string ImageId = "sha256:1";

    private readonly IKubernetesClient _client = KubernetesClientFactory.Create(KubernetesClientConfiguration.Load(fixture.Cluster.KubeconfigPath, fixture.Cluster.Context));

    /// <summary>The pod of a Job ends with a report, as a small one travels: in its termination message.</summary>
    public Task ReportAsync(string job, HealReport report) => EndAsync(job, pod => Succeeded(Ended(Last(pod), 0, Json(report))));

    /// <summary>The pod of a Job ends with a report, as a large one travels: in its log.</summary>
    public Task ReportByLogAsync(string job, HealReport report) => EndAsync(job, pod => Succeeded(Ended(Last(pod), 0)), Json(report) + "\n");

    /// <summary>The pod of a run fails in its last step, after the checkout of a commit.</summary>
    public Task FailAsync(string job, string commit, string log) => EndAsync(
        job,
        pod => new()
        {
            ["phase"] = "Failed",
            ["initContainerStatuses"] = new JsonArray(Checkout(commit)),
            ["containerStatuses"] = new JsonArray(Ended(Last(pod), 1)),
        },
        log);

    /// <summary>The pod of a run passes, after the checkout of a commit.</summary>
    public Task PassAsync(string job, string commit, string? patch = null, IReadOnlyList<GateFinding>? findings = null) => EndAsync(job, pod =>
    {
        var status = Succeeded(Ended(Last(pod), 0));
        status["initContainerStatuses"] = new JsonArray(Checkout(commit, patch, findings));
        return status;
    });

    private async Task EndAsync(string job, Func<Pod, JsonObject> status, string log = "")
    {
        var pod = await Eventually.BecomesAsync(
            async () => (await _client.ListAsync<Pod>(fixture.Namespace, new() { LabelSelector = $"job-name={job}" })).Items.FirstOrDefault(),
            OperatorFixture.Deadline,
            $"Job {job} has a pod",
            fixture.DescribeAsync);
        var name = pod.Metadata.Name!;
        fixture.Node.Log(fixture.Namespace, name, Last(pod), log);
        var binding = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Binding",
            ["metadata"] = new JsonObject { ["name"] = name },
            ["target"] = new JsonObject { ["kind"] = "Node", ["name"] = fixture.Node.Name },
        };
        await _client.SendAsync(HttpMethod.Post, $"/api/v1/namespaces/{fixture.Namespace}/pods/{name}/binding", JsonSerializer.SerializeToElement(binding));
        await _client.PatchAsync<Pod>(name, fixture.Namespace, Patch.Merge(new JsonObject { ["status"] = status(pod) }), "status");
    }

    private static string Last(Pod pod) => pod.Spec!.Containers![0].Name!;

    private static string Json(HealReport report) => JsonSerializer.Serialize(report, WireJsonContext.Default.HealReport);

    private static JsonObject Succeeded(JsonObject container) => new() { ["phase"] = "Succeeded", ["containerStatuses"] = new JsonArray(container) };

    private static JsonObject Checkout(string commit, string? patch = null, IReadOnlyList<GateFinding>? findings = null) =>
        Ended("checkout", 0, Json(new() { Checkout = new() { Commit = commit, PatchDigest = patch, Findings = findings } }));

    private static JsonObject Ended(string name, int code, string message = "") => new()
    {
        ["name"] = name,
        ["image"] = "image",
        ["imageID"] = ImageId,
        ["ready"] = false,
        ["restartCount"] = 0,
        ["state"] = new JsonObject
        {
            ["terminated"] = new JsonObject
            {
                ["exitCode"] = code,
                ["message"] = message,
                ["finishedAt"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            },
        },
    };
}
