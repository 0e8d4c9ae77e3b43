using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>429: the server asks to slow down.</summary>
public sealed class TooManyRequestsException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
