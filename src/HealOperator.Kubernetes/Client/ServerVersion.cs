namespace HealOperator.Kubernetes.Client;

/// <summary>Version of the API server, such as 1.20 (<c>v1.20.2</c>).</summary>
public sealed record ServerVersion(int Major, int Minor, string GitVersion);
