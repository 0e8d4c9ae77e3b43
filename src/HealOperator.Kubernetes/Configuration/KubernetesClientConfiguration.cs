using System.Text.Json.Serialization.Metadata;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Where the API server is, who we are and how we read and write.</summary>
public sealed record KubernetesClientConfiguration
{
    /// <summary>Address of the API server; may have a path.</summary>
    public required Uri Server { get; init; }

    /// <summary>Where namespaced objects without a namespace of their own go.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>PEM bundle of the only authorities that are trusted; the system's when neither this nor the file is set.</summary>
    public string? CertificateAuthorityData { get; init; }

    /// <summary>File of such a bundle; read anew for each connection, so that a rotated authority is picked up.</summary>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>Accepts any server certificate. Never for production.</summary>
    public bool SkipTlsVerify { get; init; }

    /// <summary>The name that the server's certificate must have, when it differs from the host of <see cref="Server"/>.</summary>
    public string? TlsServerName { get; init; }

    public Uri? Proxy { get; init; }

    /// <summary>Bearer token; has precedence over <see cref="TokenFile"/>.</summary>
    public string? Token { get; init; }

    /// <summary>File of a bearer token; read again every minute, and when the server refuses the token.</summary>
    public string? TokenFile { get; init; }

    /// <summary>PEM client certificate; needs <see cref="ClientKeyData"/>.</summary>
    public string? ClientCertificateData { get; init; }

    /// <summary>PEM key of <see cref="ClientCertificateData"/>.</summary>
    public string? ClientKeyData { get; init; }

    /// <summary>A program that supplies the credentials.</summary>
    public ExecPlugin? Exec { get; init; }

    /// <summary>Time a server has to answer a request in full (for a watch or log: to begin the answer); 30 s by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public string UserAgent { get; init; } = "kubernetes-client";

    /// <summary>Owner of the fields that this client writes, unless a call names another.</summary>
    public string FieldManager { get; init; } = "kubernetes-client";

    /// <summary>Contexts of the caller's own entity types; those of the built-in kinds are always there.</summary>
    public IReadOnlyList<IJsonTypeInfoResolver> JsonContexts { get; init; } = [];

    /// <summary>Source of the jitter of retries; give a seeded one to make them repeatable.</summary>
    public Random Random { get; init; } = new();

    /// <summary>
    /// Finds the configuration: the given file; else the files of <c>KUBECONFIG</c>; else <c>~/.kube/config</c>; else the service account of
    /// the pod we run in.
    /// </summary>
    /// <param name="context">Context of the kubeconfig; its current one when null.</param>
    /// <exception cref="KubernetesConfigurationException">None was found, or the one found is not usable; the message says which, and why.</exception>
    public static KubernetesClientConfiguration Load(string? kubeconfigPath = null, string? context = null) =>
        ConfigurationLocator.Locate(kubeconfigPath, context, Environment.GetEnvironmentVariable);

    /// <summary>Only the address: everything else may be secret.</summary>
    public override string ToString() => Server.ToString();

    internal Uri Resolve(string path) => new(Server.AbsoluteUri.TrimEnd('/') + path);
}
