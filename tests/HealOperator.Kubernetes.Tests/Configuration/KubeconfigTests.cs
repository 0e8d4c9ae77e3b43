using System.Text;
using HealOperator.Kubernetes.Configuration;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Configuration;

/// <summary>R48, R50: where the configuration comes from.</summary>
public sealed class KubeconfigTests : IDisposable
{
    private const string Kind = """
        apiVersion: v1
        kind: Config
        current-context: kind-dev
        clusters:
        - name: kind-dev
          cluster: {server: "https://127.0.0.1:6443", certificate-authority-data: Q0E=, tls-server-name: api.internal, proxy-url: "http://proxy:3128"}
        users:
        - name: kind-dev
          user: {token: from-text, tokenFile: ignored}
        contexts:
        - name: kind-dev
          context: {cluster: kind-dev, user: kind-dev, namespace: team}
        - name: nobody
          context: {cluster: kind-dev}
        - name: broken
          context: {cluster: gone, user: kind-dev}
        """;

    private const string Eks = """
        clusters: [{name: eks, cluster: {server: "https://eks.example", certificate-authority: ca/eks.crt, insecure-skip-tls-verify: true}}]
        contexts: [{name: eks, context: {cluster: eks, user: eks}}, {name: kind-dev, context: {cluster: eks, user: eks}}]
        current-context: eks
        users:
        - name: eks
          user:
            exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: aws, args: [eks, get-token, "--x", null], env: [{name: AWS_PROFILE, value: p}], installHint: get aws, interactiveMode: Never, provideClusterInfo: true}
        """;

    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Load_CurrentContext_HasItsClusterUserAndNamespace()
    {
        var config = KubernetesClientConfiguration.Load(_directory.Write("config", Kind));

        config.Server.ToString().ShouldBe("https://127.0.0.1:6443/");
        (config.Namespace, config.CertificateAuthorityData, config.TlsServerName).ShouldBe(("team", "CA", "api.internal"));
        (config.Token, config.TokenFile).ShouldBe(("from-text", null));
        config.Proxy.ShouldBe(new Uri("http://proxy:3128"));
    }

    [Fact]
    public void Load_ContextWithoutUser_IsAnonymous()
    {
        var config = KubernetesClientConfiguration.Load(_directory.Write("config", Kind), "nobody");

        (config.Token, config.ClientCertificateData, config.Exec, config.Namespace).ShouldBe((null, null, null, "default"));
    }

    [Fact]
    public void Load_SeveralFiles_TheFirstWins()
    {
        var files = string.Join(Path.PathSeparator, _directory.Write("a/config", Kind), "/nowhere", _directory.Write("b/config", Eks));

        var first = ConfigurationLocator.Locate(null, null, Environment(("KUBECONFIG", files)));
        var second = ConfigurationLocator.Locate(null, "eks", Environment(("KUBECONFIG", files)));

        first.Server.Host.ShouldBe("127.0.0.1");
        second.CertificateAuthorityFile.ShouldBe(_directory["b/ca/eks.crt"], "paths are relative to their own file");
        second.SkipTlsVerify.ShouldBeTrue();
        second.Exec.ShouldNotBeNull();
        (second.Exec.Command, second.Exec.InstallHint, second.Exec.ProvideClusterInfo).ShouldBe(("aws", "get aws", true));
        second.Exec.Args.ShouldBe(["eks", "get-token", "--x", "null"]);
        second.Exec.Env["AWS_PROFILE"].ShouldBe("p");
    }

    [Fact]
    public void Load_Utf16File_IsRead()
    {
        File.WriteAllText(_directory["config"], Kind, Encoding.Unicode);

        KubernetesClientConfiguration.Load(_directory["config"]).Namespace.ShouldBe("team");
    }

    [Theory]
    [InlineData("missing", "there is no context 'missing'; there is: kind-dev, nobody, broken")]
    [InlineData("broken", "there is no cluster 'gone'; there is: kind-dev")]
    public void Load_WrongNames_SaysWhatThereIs(string context, string expected) =>
        Should.Throw<KubernetesConfigurationException>(() => KubernetesClientConfiguration.Load(_directory.Write("config", Kind), context)).Message.ShouldContain(expected);

    [Theory]
    [InlineData("a: [", "config(")]
    [InlineData("", "there is no current-context")]
    [InlineData("current-context: x", "there is no context 'x'")]
    public void Load_Malformed_SaysWhere(string content, string expected) =>
        Should.Throw<KubernetesConfigurationException>(() => KubernetesClientConfiguration.Load(_directory.Write("config", content))).Message.ShouldContain(expected);

    [Fact]
    public void Locate_HomeBeforeCluster()
    {
        _directory.Write(".kube/config", Kind);

        ConfigurationLocator.Locate(null, null, Environment(("HOME", _directory.Path), ("KUBERNETES_SERVICE_HOST", "10.0.0.1"))).Namespace.ShouldBe("team");
    }

    [Fact]
    public void Locate_Nothing_SaysWhatToDo() =>
        Should.Throw<KubernetesConfigurationException>(() => ConfigurationLocator.Locate(null, null, Environment(("HOME", _directory.Path))))
            .Message.ShouldContain("set KUBECONFIG");

    [Theory]
    [InlineData("10.0.0.1", "https://10.0.0.1/")]
    [InlineData("fd00::1", "https://[fd00::1]/")]
    public void InCluster_AnyAddress_IsAUrl(string host, string expected)
    {
        _directory.Write("token", "t");
        _directory.Write("namespace", "ops\n");

        var config = InClusterConfiguration.Load(Environment(("KUBERNETES_SERVICE_HOST", host), ("KUBERNETES_SERVICE_PORT", "443")), _directory.Path);

        config.Server.ToString().ShouldBe(expected);
        (config.Namespace, config.TokenFile, config.CertificateAuthorityFile).ShouldBe(("ops", _directory["token"], _directory["ca.crt"]));
    }

    [Fact]
    public void InCluster_WithoutPortOrToken_SaysSo()
    {
        Should.Throw<KubernetesConfigurationException>(() => InClusterConfiguration.Load(Environment(("KUBERNETES_SERVICE_HOST", "10.0.0.1")), _directory.Path))
            .Message.ShouldContain("KUBERNETES_SERVICE_PORT");
        Should.Throw<KubernetesConfigurationException>(() =>
                InClusterConfiguration.Load(Environment(("KUBERNETES_SERVICE_HOST", "10.0.0.1"), ("KUBERNETES_SERVICE_PORT", "443")), _directory.Path))
            .Message.ShouldContain("automountServiceAccountToken");
    }

    private static Func<string, string?> Environment(params (string Name, string Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
