using System.Runtime.CompilerServices;
using System.Text.Json;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>The client; <see cref="KubernetesClientFactory"/> makes it.</summary>
internal sealed class KubernetesClient(ApiTransport transport, KubernetesClientConfiguration configuration, JsonSerializerOptions options, TimeProvider time)
    : IKubernetesClient, IDisposable
{
    private readonly EntityReader _reader = new(options);
    private readonly RequestFactory _requests = new(configuration, options);

    public string DefaultNamespace => configuration.Namespace;

    public JsonSerializerOptions JsonOptions => options;

    public RequestTotals Requests => transport.Totals;

    public Task<T?> GetAsync<T>(string name, string? ns, CancellationToken cancellationToken)
        where T : class, IKubernetesObject =>
        OrNullAsync(SendAsync<T>(_requests.Get<T>(name, ns), cancellationToken));

    public async Task<KubernetesList<T>> ListAsync<T>(string? ns, ListOptions? options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        options ??= new ListOptions();
        var page = await ListPageAsync<T>(ns, options, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(page.Metadata.Continue))
        {
            return page;
        }

        var items = new List<T>(page.Items);
        var undecodable = new List<UndecodableObject>(page.Undecodable);
        while (!string.IsNullOrEmpty(page.Metadata.Continue))
        {
            page = await ListPageAsync<T>(ns, options with { Continue = page.Metadata.Continue }, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
            undecodable.AddRange(page.Undecodable);
        }

        return page with { Items = items, Undecodable = undecodable };
    }

    public async Task<KubernetesList<T>> ListPageAsync<T>(string? ns, ListOptions options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject =>
        _reader.ReadList<T>(await SendBytesAsync(_requests.List<T>(ns, options), cancellationToken).ConfigureAwait(false));

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(
        string? ns,
        WatchOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        var request = _requests.Watch<T>(ns, options);

        // The server ends the watch at its timeout; a connection that lives on beyond that is dead, and would be silent for ever.
        using var limit = new CancellationTokenSource(options.Timeout + options.Margin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var response = await transport.SendAsync(request, both.Token).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(both.Token).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await using var lines = WatchStream.ReadLinesAsync(stream, both.Token).GetAsyncEnumerator(both.Token);
            while (await NextAsync().ConfigureAwait(false))
            {
                yield return _reader.ReadEvent<T>(lines.Current, request);
            }

            async ValueTask<bool> NextAsync()
            {
                try
                {
                    return await lines.MoveNextAsync().ConfigureAwait(false);
                }
                catch (Exception exception) when (limit.IsCancellationRequested && exception is OperationCanceledException or IOException)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    throw new TimeoutException($"{request}: silent for {options.Timeout + options.Margin}, beyond the agreed end of the watch.");
                }
            }
        }
    }

    public Task<T> CreateAsync<T>(T entity, CancellationToken cancellationToken)
        where T : class, IKubernetesObject => SendAsync<T>(_requests.Create(entity), cancellationToken);

    public Task<T> UpdateAsync<T>(T entity, CancellationToken cancellationToken)
        where T : class, IKubernetesObject => SendAsync<T>(_requests.Update(entity, null), cancellationToken);

    public Task<T> UpdateStatusAsync<T>(T entity, CancellationToken cancellationToken)
        where T : class, IKubernetesObject => SendAsync<T>(_requests.Update(entity, "status"), cancellationToken);

    public Task<T> ApplyAsync<T>(T manifest, ApplyOptions? options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject => SendAsync<T>(_requests.Apply(manifest, options ?? new ApplyOptions(), null), cancellationToken);

    public Task<T> ApplyStatusAsync<T>(T manifest, ApplyOptions? options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject => SendAsync<T>(_requests.Apply(manifest, options ?? new ApplyOptions(), "status"), cancellationToken);

    public Task<T?> PatchAsync<T>(string name, string? ns, Patch patch, string? subresource, CancellationToken cancellationToken)
        where T : class, IKubernetesObject =>
        OrNullAsync(SendAsync<T>(_requests.Patch<T>(name, ns, patch, subresource), cancellationToken));

    public async Task<bool> DeleteAsync<T>(string name, string? ns, DeleteOptions? options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        try
        {
            using var response = await transport
                .SendAsync(_requests.Delete<T>(name, ns, options ?? new DeleteOptions()), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    public async Task<Stream> ReadPodLogAsync(string pod, string ns, PodLogOptions? options, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(RequestFactory.PodLog(pod, ns, options ?? new PodLogOptions()), cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<ServerVersion> GetVersionAsync(CancellationToken cancellationToken)
    {
        var version = await SendAsync(HttpMethod.Get, "/version", null, cancellationToken).ConfigureAwait(false);
        return new ServerVersion(Number("major"), Number("minor"), version.GetProperty("gitVersion").GetString()!);

        // Vendors append a sign, as in "20+".
        int Number(string property) =>
            int.Parse(version.GetProperty(property).GetString()!.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body, CancellationToken cancellationToken)
    {
        var bytes = await SendBytesAsync(RequestFactory.Raw(method, path, body), cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    public void Dispose() => transport.Dispose();

    private static async Task<T?> OrNullAsync<T>(Task<T> request)
        where T : class
    {
        try
        {
            return await request.ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private async Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class, IKubernetesObject =>
        _reader.Read<T>(await SendBytesAsync(request, cancellationToken).ConfigureAwait(false));

    private async Task<byte[]> SendBytesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }
}
