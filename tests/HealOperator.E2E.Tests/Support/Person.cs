using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>Somebody with a client certificate that the cluster's own authority signed, and with a kubeconfig of their own.</summary>
public sealed class Person : IDisposable
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly TempDirectory _folder = new();
    private readonly LocalCluster _cluster;
    private readonly string _namespace;

    private Person(LocalCluster cluster, string ns) => (_cluster, _namespace) = (cluster, ns);

    /// <summary>Makes the certificate and the kubeconfig.</summary>
    public static async Task<Person> CreateAsync(LocalCluster cluster, string ns, string name)
    {
        var person = new Person(cluster, ns);
        var (certificate, key) = Sign(Path.Combine(Path.GetDirectoryName(cluster.KubeconfigPath)!, "pki"), name);
        person._folder.Write("kubeconfig", await cluster.Kubectl.RunAsync("config", "view", "--raw", "--minify", "--flatten"));
        var files = new[] { $"--client-certificate={person._folder.Write("tls.crt", certificate)}", $"--client-key={person._folder.Write("tls.key", key)}" };
        (await person.TryAsync(["config", "set-credentials", name, .. files])).OutputOrThrow();
        (await person.TryAsync("config", "set-context", "--current", $"--user={name}")).OutputOrThrow();
        return person;
    }

    /// <summary>Runs kubectl as this person, in the team's namespace.</summary>
    public Task<CommandResult> TryAsync(params string[] arguments) =>
        _cluster.Kubectl.TryRunAsync(["--kubeconfig", _folder["kubeconfig"], "--namespace", _namespace, .. arguments]);

    /// <summary>Applies a manifest as this person.</summary>
    public Task<CommandResult> TryApplyAsync(string manifest) =>
        _cluster.Kubectl.TryRunAsync(["--kubeconfig", _folder["kubeconfig"], "--namespace", _namespace, "apply", "-f", "-"], manifest);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static (string Certificate, string Key) Sign(string pki, string name)
    {
        using var authority = X509Certificate2.CreateFromPemFile(Path.Combine(pki, "ca.crt"), Path.Combine(pki, "ca.key"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ClientAuthentication)], critical: false));
        // Not before the authority itself, which may have been made a minute ago.
        using var certificate = request.Create(authority, authority.NotBefore, TimeProvider.System.GetUtcNow().AddHours(4), RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
