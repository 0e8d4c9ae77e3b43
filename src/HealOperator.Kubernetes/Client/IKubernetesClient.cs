using System.Text.Json;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>
/// A typed client of the Kubernetes API. All calls throw <see cref="KubernetesException"/> (or a more exact type derived from it) when the
/// server refuses, <see cref="TimeoutException"/> when it does not answer in time, <see cref="HttpRequestException"/> when it cannot be reached.
/// 429, 503 and 504 are retried a few times with back-off first. Where <c>ns</c> is null for a namespaced kind, <see cref="DefaultNamespace"/>
/// is meant, except in lists and watches, where null means every namespace.
/// </summary>
public interface IKubernetesClient
{
    /// <summary>The namespace of the configuration: of the kubeconfig context, or the pod's own.</summary>
    string DefaultNamespace { get; }

    /// <summary>The options every entity is read and written with.</summary>
    JsonSerializerOptions JsonOptions { get; }

    /// <summary>How many requests were sent so far, by verb and resource.</summary>
    RequestTotals Requests { get; }

    /// <summary>Reads one object; null when there is none.</summary>
    Task<T?> GetAsync<T>(string name, string? ns = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Reads all objects, page by page; <paramref name="ns"/> null means every namespace.</summary>
    Task<KubernetesList<T>> ListAsync<T>(string? ns = null, ListOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Reads one page; go on with <see cref="ListOptions.Continue"/> set to the result's token while that is not empty.</summary>
    Task<KubernetesList<T>> ListPageAsync<T>(string? ns, ListOptions options, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>
    /// Opens one watch. The sequence ends when the server closes the watch; it throws <see cref="GoneException"/> when the version is too old,
    /// and <see cref="TimeoutException"/> when the connection has gone silent past the requested duration and a margin.
    /// </summary>
    IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string? ns, WatchOptions options, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Creates the object in its namespace.</summary>
    /// <exception cref="AlreadyExistsException">There is one of that name.</exception>
    Task<T> CreateAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>
    /// Writes the whole object. Guarded by <c>metadata.resourceVersion</c> when it is set. Only for types that keep unknown fields
    /// (<see cref="ExtensibleRecord"/>): prefer <see cref="ApplyAsync"/> or <see cref="PatchAsync"/> for objects of others.
    /// </summary>
    /// <exception cref="ConflictException">The object has changed since it was read.</exception>
    Task<T> UpdateAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Writes the object's status through its <c>status</c> subresource, guarded like <see cref="UpdateAsync"/>.</summary>
    /// <exception cref="ConflictException">The object has changed since it was read.</exception>
    Task<T> UpdateStatusAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Server-side apply: the manifest holds only the fields that the field manager owns.</summary>
    Task<T> ApplyAsync<T>(T manifest, ApplyOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Server-side apply to the <c>status</c> subresource; the manifest is name, namespace and status.</summary>
    Task<T> ApplyStatusAsync<T>(T manifest, ApplyOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Changes part of an object; null when there is none of that name.</summary>
    /// <param name="subresource">Such as <c>status</c>; null for the object itself.</param>
    /// <exception cref="ConflictException">The patch carried a <c>resourceVersion</c> and the object has changed.</exception>
    /// <exception cref="InvalidException">The result is invalid, or a <c>test</c> operation of a JSON patch did not hold.</exception>
    Task<T?> PatchAsync<T>(string name, string? ns, Patch patch, string? subresource = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Deletes an object; false when there was none.</summary>
    /// <exception cref="ConflictException">A precondition of <paramref name="options"/> does not hold.</exception>
    Task<bool> DeleteAsync<T>(string name, string? ns = null, DeleteOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject;

    /// <summary>Opens the log of a pod's container. The caller disposes the stream; reading it has no time limit of its own.</summary>
    Task<Stream> ReadPodLogAsync(string pod, string ns, PodLogOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Version of the API server.</summary>
    Task<ServerVersion> GetVersionAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends any request and returns the JSON answer, for what has no typed call.</summary>
    /// <param name="path">Absolute path and query, such as <c>/apis/batch/v1</c>.</param>
    Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body = null, CancellationToken cancellationToken = default);
}
