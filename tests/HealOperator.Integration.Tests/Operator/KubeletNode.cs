using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>A Node whose kubelet serves nothing but logs: the API server asks it as it asks a real one, with a certificate of the cluster.</summary>
internal sealed class KubeletNode : IAsyncDisposable
{
    private readonly LocalCluster _cluster;
    private readonly X509Certificate2 _certificate;
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _logs = new();
    private int _refused;

    private KubeletNode(LocalCluster cluster, string name, X509Certificate2 certificate)
    {
        (_cluster, Name, _certificate) = (cluster, name, certificate);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(cluster.HostAddress, 0, endpoint => endpoint.UseHttps(certificate)));
        _app = builder.Build();
        _app.MapGet("/containerLogs/{ns}/{pod}/{container}", (string ns, string pod, string container) => Fault is { } fault
            ? Refuse(fault)
            : _logs.TryGetValue(Key(ns, pod, container), out var log) ? Results.Text(log) : Results.NotFound());
    }

    /// <summary>Name of the Node.</summary>
    public string Name { get; }

    /// <summary>Staged: every log is answered with this status code.</summary>
    public int? Fault { get; set; }

    /// <summary>How often that was done.</summary>
    public int Refused => _refused;

    public static async Task<KubeletNode> StartAsync(LocalCluster cluster, string name)
    {
        var node = new KubeletNode(cluster, name, await CertificateAsync(cluster, name));
        await node._app.StartAsync();
        var status = new JsonObject
        {
            ["addresses"] = new JsonArray(new JsonObject { ["type"] = "InternalIP", ["address"] = cluster.HostAddress.ToString() }),
            ["daemonEndpoints"] = new JsonObject { ["kubeletEndpoint"] = new JsonObject { ["Port"] = new Uri(node._app.Urls.First()).Port } },
        };
        await cluster.Kubectl.ApplyAsync(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Node", ["metadata"] = new JsonObject { ["name"] = name }, ["status"] = status }.ToJsonString());
        return node;
    }

    public void Log(string ns, string pod, string container, string text) => _logs[Key(ns, pod, container)] = text;

    public async ValueTask DisposeAsync()
    {
        await _cluster.Kubectl.TryRunAsync(["delete", "node", Name, "--wait=false"]);
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private IResult Refuse(int status)
    {
        Interlocked.Increment(ref _refused);
        return Results.StatusCode(status);
    }

    private static string Key(string ns, string pod, string container) => $"{ns}/{pod}/{container}";

    private static async Task<X509Certificate2> CertificateAsync(LocalCluster cluster, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"O=system:nodes, CN=system:node:{name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(cluster.HostAddress);
        request.CertificateExtensions.Add(names.Build());
        var asked = new JsonObject
        {
            ["apiVersion"] = "certificates.k8s.io/v1",
            ["kind"] = "CertificateSigningRequest",
            ["metadata"] = new JsonObject { ["name"] = name },
            ["spec"] = new JsonObject
            {
                ["request"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(request.CreateSigningRequestPem())),
                ["signerName"] = "kubernetes.io/kubelet-serving",
                ["usages"] = new JsonArray("digital signature", "key encipherment", "server auth"),
            },
        };
        await cluster.Kubectl.ApplyAsync(asked.ToJsonString());
        await cluster.Kubectl.RunAsync("certificate", "approve", name);
        var signed = await Eventually.BecomesAsync(
            async () => await cluster.Kubectl.RunAsync("get", "csr", name, "-o", "jsonpath={.status.certificate}") is { Length: > 0 } text ? text : null,
            OperatorFixture.Deadline,
            "the certificate of the kubelet is signed");
        await cluster.Kubectl.RunAsync("delete", "csr", name);
        using var certificate = X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(Convert.FromBase64String(signed)));
        return certificate.CopyWithPrivateKey(key);
    }
}
