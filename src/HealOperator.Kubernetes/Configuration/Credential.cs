using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>An identity for a while.</summary>
/// <param name="RefreshAt">When to ask for a new one; null: only when the server refuses it.</param>
internal sealed record Credential(AuthenticationHeaderValue? Header, X509Certificate2? Certificate, DateTimeOffset? RefreshAt)
{
    public override string ToString() => "Credential";
}
