using System.Text;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Tests.Client;

/// <summary>Requests as data, R46 (apply) included.</summary>
public class RequestTests
{
    private static readonly RequestFactory Requests = new(
        new KubernetesClientConfiguration { Server = new Uri("https://example.com/prefix/"), Namespace = "mine", FieldManager = "me" },
        KubernetesJson.CreateOptions());

    private static readonly Job Child = new() { Metadata = new ObjectMeta { Name = "j", Namespace = "ns" } };

    [Fact]
    public void Get_WithoutNamespace_GoesToTheDefaultOne() =>
        Requests.Get<Job>("a/b", null).Path.ShouldBe("/apis/batch/v1/namespaces/mine/jobs/a%2Fb");

    [Fact]
    public void Get_ClusterScoped_HasNoNamespace() => Requests.Get<Namespace>("n", "ignored").Path.ShouldBe("/api/v1/namespaces/n");

    [Fact]
    public void Get_WithoutName_IsRefused() => Should.Throw<ArgumentException>(() => Requests.Get<Job>("", null));

    [Fact]
    public void List_OfAllNamespaces_EscapesSelectors() =>
        Requests.List<Pod>(null, new ListOptions { LabelSelector = "a in (b,c)", Limit = 2 }).Path
            .ShouldBe("/api/v1/pods?labelSelector=a%20in%20%28b%2Cc%29&limit=2");

    [Fact]
    public void Apply_ToStatus_NamesItsManagerAndForces()
    {
        var request = Requests.Apply(Child, new ApplyOptions { FieldManager = "status" }, "status");

        request.Path.ShouldBe("/apis/batch/v1/namespaces/ns/jobs/j/status?fieldManager=status&force=true");
        request.ContentType.ShouldBe("application/apply-patch+yaml");
        (request.Verb, request.Resource).ShouldBe(("apply", "jobs.batch/status"));
        Text(request).ShouldBe("""{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"j","namespace":"ns"}}""");
    }

    [Fact]
    public void Delete_WithPreconditions_SendsThem() =>
        Text(Requests.Delete<Job>("j", "ns", new DeleteOptions { Uid = "u", Propagation = PropagationPolicy.Foreground }))
            .ShouldBe("""{"apiVersion":"v1","kind":"DeleteOptions","propagationPolicy":"Foreground","preconditions":{"uid":"u"}}""");

    [Fact]
    public void PodLog_WithOptions_HasThemAsQuery() =>
        RequestFactory.PodLog("p", "ns", new PodLogOptions { Container = "c", TailLines = 5, LimitBytes = 9, Previous = true, Timestamps = true, Follow = true }).Path
            .ShouldBe("/api/v1/namespaces/ns/pods/p/log?container=c&tailLines=5&limitBytes=9&previous=true&timestamps=true&follow=true");

    [Theory]
    [InlineData(PatchType.Json, "application/json-patch+json")]
    [InlineData(PatchType.Merge, "application/merge-patch+json")]
    public void Patch_OfEitherKind_SaysSo(PatchType type, string contentType) =>
        Requests.Patch<Job>("j", "ns", new Patch(type, "{}"u8.ToArray()), null).ContentType.ShouldBe(contentType);

    [Fact]
    public void Server_WithAPath_KeepsIt() =>
        new KubernetesClientConfiguration { Server = new Uri("https://example.com/prefix/") }.Resolve("/version").ToString().ShouldBe("https://example.com/prefix/version");

    [Fact]
    public void Configuration_AsText_HoldsNoSecret() =>
        new KubernetesClientConfiguration { Server = new Uri("https://example.com"), Token = "s3cret" }.ToString().ShouldNotContain("s3cret");

    private static string Text(ApiRequest request) => Encoding.UTF8.GetString(request.Body!.Value.Span);
}
