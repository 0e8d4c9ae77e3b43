using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>409: the object has changed since it was read, or a precondition does not hold.</summary>
public sealed class ConflictException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
