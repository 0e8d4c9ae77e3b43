using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>403: the identity lacks the permission, or admission refused.</summary>
public sealed class ForbiddenException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
