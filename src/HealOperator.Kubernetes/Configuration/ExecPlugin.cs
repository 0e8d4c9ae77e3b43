namespace HealOperator.Kubernetes.Configuration;

/// <summary>A credential plugin (client.authentication.k8s.io): a program that prints an ExecCredential.</summary>
public sealed record ExecPlugin
{
    /// <summary><c>client.authentication.k8s.io/v1</c> or <c>/v1beta1</c>; the program must answer in the same version.</summary>
    public required string ApiVersion { get; init; }

    public required string Command { get; init; }

    public IReadOnlyList<string> Args { get; init; } = [];

    public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string>();

    /// <summary>Shown when the program is not there.</summary>
    public string? InstallHint { get; init; }

    /// <summary><c>Never</c>, <c>IfAvailable</c> or <c>Always</c>: whether the program may ask the user.</summary>
    public string InteractiveMode { get; init; } = "IfAvailable";

    /// <summary>Tells the program which cluster the credentials are for.</summary>
    public bool ProvideClusterInfo { get; init; }
}
