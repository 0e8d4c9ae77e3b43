using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>409 on create: there is an object of that name.</summary>
public sealed class AlreadyExistsException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
