using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Builds requests as data: no I/O, so that each can be checked by itself.</summary>
internal sealed class RequestFactory(KubernetesClientConfiguration configuration, JsonSerializerOptions options)
{
    public ApiRequest Get<T>(string name, string? ns)
        where T : IKubernetesObject => Request<T>(HttpMethod.Get, "get", Path<T>(ns, name));

    public ApiRequest List<T>(string? ns, ListOptions list)
        where T : IKubernetesObject =>
        Request<T>(HttpMethod.Get, "list", ApiPath.To(EntityDescriptor.Of<T>(), ns)
            .With("labelSelector", list.LabelSelector)
            .With("fieldSelector", list.FieldSelector)
            .With("limit", list.Limit)
            .With("continue", list.Continue)
            .With("resourceVersion", list.ResourceVersion));

    public ApiRequest Watch<T>(string? ns, WatchOptions watch)
        where T : IKubernetesObject =>
        Request<T>(HttpMethod.Get, "watch", ApiPath.To(EntityDescriptor.Of<T>(), ns)
            .With("watch", true)
            .With("labelSelector", watch.LabelSelector)
            .With("fieldSelector", watch.FieldSelector)
            .With("resourceVersion", watch.ResourceVersion)
            .With("timeoutSeconds", (long)watch.Timeout.TotalSeconds)
            .With("allowWatchBookmarks", watch.AllowBookmarks)) with
        { Streaming = true };

    public ApiRequest Create<T>(T entity)
        where T : IKubernetesObject =>
        Request<T>(HttpMethod.Post, "create", Path<T>(entity.Metadata.Namespace, null).With("fieldManager", configuration.FieldManager)) with { Body = Json(entity) };

    public ApiRequest Update<T>(T entity, string? subresource)
        where T : IKubernetesObject =>
        Request<T>(HttpMethod.Put, "update", Path(entity, subresource).With("fieldManager", configuration.FieldManager), subresource) with { Body = Json(entity) };

    public ApiRequest Apply<T>(T manifest, ApplyOptions apply, string? subresource)
        where T : IKubernetesObject =>
        Request<T>(
            HttpMethod.Patch,
            "apply",
            Path(manifest, subresource).With("fieldManager", apply.FieldManager ?? configuration.FieldManager).With("force", apply.Force),
            subresource) with
        { Body = Json(manifest), ContentType = "application/apply-patch+yaml" };

    public ApiRequest Patch<T>(string name, string? ns, Patch patch, string? subresource)
        where T : IKubernetesObject =>
        Request<T>(HttpMethod.Patch, "patch", Path<T>(ns, name, subresource).With("fieldManager", configuration.FieldManager), subresource) with
        {
            Body = patch.Content,
            ContentType = patch.Type == PatchType.Json ? "application/json-patch+json" : "application/merge-patch+json",
        };

    public ApiRequest Delete<T>(string name, string? ns, DeleteOptions delete)
        where T : IKubernetesObject
    {
        var preconditions = new JsonObject();
        AddUnlessNull(preconditions, "uid", delete.Uid);
        AddUnlessNull(preconditions, "resourceVersion", delete.ResourceVersion);
        var body = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "DeleteOptions",
            ["propagationPolicy"] = delete.Propagation.ToString(),
            ["preconditions"] = preconditions,
        };
        AddUnlessNull(body, "gracePeriodSeconds", delete.GracePeriodSeconds);
        return Request<T>(HttpMethod.Delete, "delete", Path<T>(ns, name)) with { Body = Client.Patch.Merge(body).Content };
    }

    public static ApiRequest PodLog(string pod, string ns, PodLogOptions log) =>
        new(
            HttpMethod.Get,
            ApiPath.To(EntityDescriptor.Of<Pod>(), ns, pod, "log")
                .With("container", log.Container)
                .With("tailLines", log.TailLines)
                .With("limitBytes", log.LimitBytes)
                .With("previous", log.Previous)
                .With("timestamps", log.Timestamps)
                .With("follow", log.Follow)
                .ToString(),
            "get",
            "pods/log")
        { Streaming = true };

    public static ApiRequest Raw(HttpMethod method, string path, JsonElement? body) =>
        new(method, path, method.Method.ToLowerInvariant(), path.Split('?')[0])
        {
            Body = body is { } content ? JsonSerializer.SerializeToUtf8Bytes(content, KubernetesJsonContext.Default.JsonElement) : null,
        };

    private static void AddUnlessNull(JsonObject target, string key, JsonNode? value)
    {
        if (value is not null)
        {
            target[key] = value;
        }
    }

    private static ApiRequest Request<T>(HttpMethod method, string verb, ApiPath path, string? subresource = null)
        where T : IKubernetesObject
    {
        var resource = EntityDescriptor.Of<T>().Resource;
        return new ApiRequest(method, path.ToString(), verb, subresource is null ? resource : $"{resource}/{subresource}");
    }

    private ApiPath Path<T>(string? ns, string? name, string? subresource = null)
        where T : IKubernetesObject => ApiPath.To(EntityDescriptor.Of<T>(), ns ?? configuration.Namespace, name, subresource);

    private ApiPath Path<T>(T entity, string? subresource)
        where T : IKubernetesObject => Path<T>(entity.Metadata.Namespace, entity.Metadata.Name ?? string.Empty, subresource);

    private byte[] Json<T>(T entity) => JsonSerializer.SerializeToUtf8Bytes(entity, options.TypeInfo<T>());
}
