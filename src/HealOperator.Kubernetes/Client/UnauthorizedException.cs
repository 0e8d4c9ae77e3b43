using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>401: the credentials are missing, wrong or expired.</summary>
public sealed class UnauthorizedException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
