using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Configuration;

/// <summary>R49: credential plugins, as real programs.</summary>
public sealed class ExecPluginTests : IDisposable
{
    private const string V1 = "client.authentication.k8s.io/v1";

    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Read_Token_HasItWithItsExpiry()
    {
        var credential = await RunAsync("""echo '{"apiVersion":"client.authentication.k8s.io/v1","status":{"token":"t0k","expirationTimestamp":"2026-05-01T00:00:00Z"}}'""");

        credential.Header!.ToString().ShouldBe("Bearer t0k");
        credential.RefreshAt.ShouldBe(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Read_Certificate_IsUsedForNewConnections()
    {
        var (certificate, key) = new TestCertificates().Client("me");
        string Line(string pem) => pem.ReplaceLineEndings("\\n");

        var credential = await RunAsync(
            $$$"""printf '%s' '{"apiVersion":"{{{V1}}}","status":{"clientCertificateData":"{{{Line(certificate)}}}","clientKeyData":"{{{Line(key)}}}"}}'""");

        credential.Header.ShouldBeNull();
        credential.Certificate!.Subject.ShouldBe("CN=me");
        credential.Certificate.HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    public async Task Read_PassesArgumentsEnvironmentAndExecInfo()
    {
        var credential = await RunAsync(
            """printf '{"apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s-%s-%s"}}' "$1" "$WHO" "$(printf %s "$KUBERNETES_EXEC_INFO" | grep -c '"server":"https://example.com"')" """,
            plugin => plugin with { Args = ["arg"], Env = new Dictionary<string, string> { ["WHO"] = "me" }, ProvideClusterInfo = true });

        credential.Header!.Parameter.ShouldBe("arg-me-1");
    }

    [Theory]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"t"}}'""", "asks for client.authentication.k8s.io/v1")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1","status":{}}'""", "neither a token nor a certificate")]
    [InlineData("echo s3cret", "did not print a valid ExecCredential")]
    [InlineData("exit 3", "exit code 3")]
    public async Task Read_Unusable_SaysWhyWithoutTheOutput(string script, string expected)
    {
        var error = await Should.ThrowAsync<KubernetesConfigurationException>(() => RunAsync(script));

        error.Message.ShouldContain(expected);
        error.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Read_ProgramMissing_GivesTheInstallHint()
    {
        var plugin = new ExecPlugin { ApiVersion = V1, Command = "/nowhere/plugin", InstallHint = "install it with x", InteractiveMode = "Never" };

        var error = await Should.ThrowAsync<KubernetesConfigurationException>(() => Reader(plugin).ReadAsync(CancellationToken.None));

        error.Message.ShouldContain("install it with x");
    }

    [Fact]
    public async Task Read_OldVersion_IsRefused()
    {
        var error = await Should.ThrowAsync<KubernetesConfigurationException>(() =>
            RunAsync("exit 0", plugin => plugin with { ApiVersion = "client.authentication.k8s.io/v1alpha1" }));

        error.Message.ShouldContain("v1alpha1 is not supported");
    }

    private static ExecCredentialReader Reader(ExecPlugin plugin) => new(plugin, new KubernetesClientConfiguration { Server = new Uri("https://example.com") });

    private Task<Credential> RunAsync(string script, Func<ExecPlugin, ExecPlugin>? configure = null)
    {
        var file = _directory.Write("plugin.sh", $"#!/bin/sh\n{script}\n");
        var plugin = new ExecPlugin { ApiVersion = V1, Command = "/bin/sh", Args = [file], InteractiveMode = "Never" };
        plugin = configure?.Invoke(plugin) ?? plugin;
        return Reader(plugin with { Args = plugin.Args is [var first, ..] && first == file ? plugin.Args : [file, .. plugin.Args] }).ReadAsync(CancellationToken.None);
    }
}
