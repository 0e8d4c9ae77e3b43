using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using HealOperator.Operator.Admission.Certificates;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The webhook's certificates on a real API server, with several replicas that look after one Secret.</summary>
public sealed class CertificateTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>, IAsyncLifetime
{
    /// <summary>The operator looks every 20 s.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly WebhookPeople _people = new(fixture);

    public Task InitializeAsync() => _people.ArriveAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("nothing", 1)]
    [InlineData("serving certificate near its end", 1)]
    [InlineData("authority near its end", 2)]
    public async Task Replicas_MakeOrRotateAtOnce_EndWithOneCertificateThatBothServeAndThatIsTrusted(string found, int authorities)
    {
        await fixture.StopAsync();
        var before = Material(found);
        await WriteSecretAsync(before);
        var port = Ports.Free(fixture.Cluster.HostAddress);

        var starts = (First: fixture.StartAsync(), Second: fixture.StartReplicaAsync(port));
        await starts.First;
        await using var replica = await starts.Second;

        var material = await AgreeAsync([fixture.Port, port]);
        material.Authorities().Count.ShouldBe(authorities);
        if (found.StartsWith("authority", StringComparison.Ordinal)) material.Serving.ShouldBe(before!.Serving, "a new authority signs nothing before everybody has heard of it");
        else material.Serving.ShouldNotBe(before?.Serving);

        foreach (var at in new[] { port, fixture.Port })
        {
            await fixture.CallAtAsync(at);
            await ApproveAsync($"cert-{Guid.NewGuid():N}"[..12]);
        }

        (await AgreeAsync([fixture.Port, port])).ShouldBe(material, "nothing is made again");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Secret_Wiped_IsFilledAgainInjectedAndApprovalsWork(bool deleted)
    {
        var before = await AgreeAsync([fixture.Port]);

        if (deleted)
        {
            await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "delete", "secret", WebhookFixture.SecretName);
            await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "create", "secret", "generic", WebhookFixture.SecretName);
        }
        else
        {
            await WriteSecretAsync(null);
        }

        await Eventually.TrueAsync(async () => await SecretAsync() is { } fresh && fresh != before, Deadline, "the Secret is filled again");
        var material = await AgreeAsync([fixture.Port]);
        material.Serving.ShouldNotBe(before.Serving);
        await ApproveAsync(deleted ? "cert-deleted" : "cert-wiped");
    }

    /// <summary>What is in the Secret when it is what all serve and what the API server is told to trust.</summary>
    private async Task<CertificateMaterial> AgreeAsync(IReadOnlyList<int> ports) => await Eventually.BecomesAsync(
        async () =>
        {
            if (await SecretAsync() is not { } material) return null;
            using var expected = material.Certificate();
            foreach (var port in ports)
            {
                if (await ServedAsync(port) != expected.Thumbprint) return null;
            }

            foreach (var kind in (string[])["mutating", "validating"])
            {
                var bundles = (await fixture.Cluster.Kubectl.RunAsync("get", $"{kind}webhookconfiguration", fixture.Configuration, "-o", "jsonpath={.webhooks[*].clientConfig.caBundle}")).Split(' ');
                if (bundles.Any(bundle => Encoding.UTF8.GetString(Convert.FromBase64String(bundle)) != material.Bundle)) return null;
            }

            return material;
        },
        Deadline,
        "Secret, replicas and webhook configurations agree");

    private async Task ApproveAsync(string run)
    {
        var scenario = new HealScenario(fixture, run);
        await scenario.AskAsync();
        await Eventually.TrueAsync(async () => (await _people.AnnotateAsync("alice", scenario, WebhookPeople.Approve(scenario))).ExitCode == 0, Deadline, "the approval is taken");
        await scenario.AttemptBecomesAsync(".status.approval.by", "alice");
    }

    private async Task<string> ServedAsync(int port)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(fixture.Cluster.HostAddress, port);
        // Whether it is trusted is for the API server to say; here it is only looked at.
        await using var tls = new SslStream(connection.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync(fixture.Cluster.HostAddress.ToString());
        return new X509Certificate2(tls.RemoteCertificate!).Thumbprint;
    }

    private async Task<CertificateMaterial?> SecretAsync()
    {
        var data = await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "secret", WebhookFixture.SecretName, "-o", "jsonpath={.data}");
        return data.Length == 0 ? null : CertificateMaterial.Of(JsonSerializer.Deserialize<Dictionary<string, byte[]>>(data));
    }

    private async Task WriteSecretAsync(CertificateMaterial? material)
    {
        var data = JsonSerializer.Serialize(material?.ToData() ?? new Dictionary<string, byte[]>());
        var manifest = $$"""{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "{{WebhookFixture.SecretName}}"}, "type": "Opaque", "data": {{data}}}""";
        (await fixture.Cluster.Kubectl.TryRunAsync(["-n", fixture.Namespace, "replace", "-f", "-"], manifest)).OutputOrThrow();
    }

    /// <summary>What an operator of some months ago would have left.</summary>
    private CertificateMaterial? Material(string found)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (found == "nothing") return null;
        var (authority, key) = CertificateForge.Authority(found.StartsWith("authority", StringComparison.Ordinal) ? now.AddDays(-300) : now.AddDays(-100));
        var age = found.StartsWith("serving", StringComparison.Ordinal) ? 80 : 10;
        var (serving, servingKey) = CertificateForge.Serving(authority, key, [fixture.Cluster.HostAddress.ToString()], now.AddDays(-age));
        return new(authority, key, serving, servingKey);
    }
}
