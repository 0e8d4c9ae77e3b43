using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>The API server refused a request.</summary>
public class KubernetesException(Status status, HttpStatusCode statusCode, string request)
    : Exception($"{request}: {status.Message ?? status.Reason ?? "no message"} (HTTP {(int)statusCode})")
{
    /// <summary>The server's own account of the error.</summary>
    public Status Status { get; } = status;

    public HttpStatusCode StatusCode { get; } = statusCode;
}
