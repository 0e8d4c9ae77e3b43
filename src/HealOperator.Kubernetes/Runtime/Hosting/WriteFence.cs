namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Refuses writes from the moment that leadership is lost: another process may be leading, and a reconcile that does not look at its
/// token must not write any more.
/// </summary>
internal sealed class WriteFence : DelegatingHandler
{
    private volatile bool _closed;

    public void Close() => _closed = true;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _closed && request.Method != HttpMethod.Get
            ? Task.FromException<HttpResponseMessage>(new LeadershipLostException())
            : base.SendAsync(request, cancellationToken);
}
