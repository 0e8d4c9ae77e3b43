using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>404: there is no such object, or the server does not know the kind.</summary>
public sealed class NotFoundException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
