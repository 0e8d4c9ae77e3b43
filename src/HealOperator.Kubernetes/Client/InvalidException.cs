using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>422: the object is invalid, or a <c>test</c> operation of a JSON patch did not hold.</summary>
public sealed class InvalidException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
