using System.Net;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>410, or reason <c>Expired</c> or <c>Gone</c>: the requested version or page is no longer there; list anew.</summary>
public sealed class GoneException(Status status, HttpStatusCode statusCode, string request) : KubernetesException(status, statusCode, request);
