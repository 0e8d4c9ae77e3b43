namespace HealOperator.Kubernetes.Client;

/// <summary>A request as data, built without I/O.</summary>
/// <param name="Path">Absolute path with query.</param>
/// <param name="Verb">The verb as RBAC and the metrics name it.</param>
/// <param name="Resource">The resource as RBAC and the metrics name it, with its subresource.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, string Verb, string Resource)
{
    public ReadOnlyMemory<byte>? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The body of the answer is read by the caller, with no time limit; it is buffered otherwise.</summary>
    public bool Streaming { get; init; }

    /// <summary>Whether a failure before any answer may be repeated without knowing what the server did.</summary>
    public bool IsSafe => Method == HttpMethod.Get;

    /// <summary>Watches are repeated by the watcher, which knows how to slow down without listing anew.</summary>
    public bool IsRetriable => Verb != "watch";

    public override string ToString() => $"{Verb} {Resource}";
}
