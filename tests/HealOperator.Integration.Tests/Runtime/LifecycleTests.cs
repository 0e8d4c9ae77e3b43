using System.Text;
using System.Text.Json;
using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;
using Microsoft.Extensions.Hosting;

namespace HealOperator.Integration.Tests.Runtime;

/// <summary>R15, R20, R21, R43, R44: how an operator starts, stops and loses its lead on the real API server.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class LifecycleTests(ApiServerFixture server)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly IKubernetesClient _client = server.Client;

    /// <summary>R15: without permission nothing starts, the process ends with a fault, and the message names the resource.</summary>
    [Fact]
    public async Task Start_WithoutPermission_FailsLoudlyWithTheResource()
    {
        var ns = await server.NamespaceAsync();
        await CreateWidgetAsync(ns);
        var behaviour = new WidgetBehaviour();
        var options = new OperatorOptions { Namespaces = [ns], LeaderElection = OperatorHarness.QuickElection, CacheSyncTimeout = TimeSpan.FromSeconds(1.5) };
        await using var harness = await OperatorHarness.StartAsync(await ServiceAccountAsync(ns), options, behaviour);
        harness.Health.Ready().Single().ShouldContain("widgets.widgets.test");

        await harness.Host.WaitForShutdownAsync().WaitAsync(Deadline, TimeProvider.System);

        harness.Health.ExitCode.ShouldBe(1);
        harness.Health.Fault!.Message.ShouldContain("widgets.widgets.test could not be listed");
        harness.Health.Fault!.Message.ShouldContain("forbidden", Case.Insensitive);
        behaviour.Calls.ShouldBeEmpty();
    }

    /// <summary>Roles in two namespaces are all that an operator of two namespaces needs.</summary>
    [Fact]
    public async Task Start_WithRolesOnly_WatchesEachNamespaceOfTheList()
    {
        var (first, second, other) = (await server.NamespaceAsync(), await server.NamespaceAsync(), await server.NamespaceAsync());
        var account = await ServiceAccountAsync(first);
        await GrantAsync(first, first);
        await GrantAsync(second, first);
        var behaviour = new WidgetBehaviour();
        var options = new OperatorOptions { Namespaces = [first, second], LeaderElection = OperatorHarness.QuickElection };
        await using var harness = await OperatorHarness.StartAsync(account, options, behaviour);

        await CreateWidgetAsync(other, "elsewhere");
        await CreateWidgetAsync(first, "one");
        await CreateWidgetAsync(second, "two");

        await UntilAsync(() => behaviour.Calls.Count == 2, "both reconciles");
        behaviour.Calls.Order().ShouldBe(["one", "two"]);
        (harness.Health.IsLeader, harness.Health.ExitCode).ShouldBe((true, 0));
        harness.Health.Ready().ShouldBeEmpty();
        harness.Health.Live().ShouldBeEmpty();
    }

    /// <summary>R21, R43: on a stop the running reconcile ends first, then the lease is released, and the next replica takes over at once.</summary>
    [Fact]
    public async Task Stop_WhileReconciling_ReleasesTheLeaseOnlyAfterwards()
    {
        var ns = await server.NamespaceAsync();
        await CreateWidgetAsync(ns);
        var release = new TaskCompletionSource();
        string? holderAtEnd = null;
        var behaviour = new WidgetBehaviour
        {
            Reconcile = async (client, _, _) =>
            {
                await release.Task;
                holderAtEnd = (await client.GetAsync<Lease>("leader", ns))!.Spec!.HolderIdentity;
            },
        };
        var first = await OperatorHarness.StartAsync(server.Configuration, Options(ns, "first"), behaviour);
        await UntilAsync(() => behaviour.Calls.Count == 1, "the reconcile");
        await using var second = await OperatorHarness.StartAsync(server.Configuration, Options(ns, "second"), new WidgetBehaviour());

        var stopping = first.Host.StopAsync();
        (await _client.GetAsync<Lease>("leader", ns))!.Spec!.HolderIdentity.ShouldBe("first");
        await UntilAsync(() => second.Health.Ready().Count == 0, "the second replica is ready, though it waits for leadership");
        second.Health.IsLeader.ShouldBeFalse();
        release.SetResult();
        await stopping.WaitAsync(Deadline, TimeProvider.System);

        holderAtEnd.ShouldBe("first");
        await UntilAsync(() => second.Health.IsLeader, "the takeover");
        first.Health.ExitCode.ShouldBe(0);
        await first.DisposeAsync();
    }

    /// <summary>R20: a leader that is cut off stops at once, and writes nothing after another may lead, not even from a reconcile that ignores its token.</summary>
    [Fact]
    public async Task Leader_CutOff_EndsWithoutAnotherWrite()
    {
        var ns = await server.NamespaceAsync();
        var widget = await CreateWidgetAsync(ns);
        using var cable = new TcpForwarder(server.Configuration.Server);
        var reconnected = new TaskCompletionSource();
        var refused = new TaskCompletionSource<Exception>();
        var stubborn = new WidgetBehaviour
        {
            Reconcile = async (client, _, _) =>
            {
                await reconnected.Task;
                try
                {
                    await client.EnsureChildAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "written-after-loss", Namespace = ns } }, widget);
                }
                catch (Exception exception)
                {
                    refused.SetResult(exception);
                }
            },
        };
        var through = server.Configuration with { Server = cable.Address, TlsServerName = server.Configuration.Server.Host };
        await using var first = await OperatorHarness.StartAsync(through, Options(ns, "first"), stubborn);
        await UntilAsync(() => stubborn.Calls.Count == 1, "the reconcile of the first leader");
        await using var second = await OperatorHarness.StartAsync(server.Configuration, Options(ns, "second"), new WidgetBehaviour());

        cable.Cut();
        await first.Host.WaitForShutdownAsync().WaitAsync(Deadline, TimeProvider.System);
        await UntilAsync(() => second.Health.IsLeader, "the takeover");
        cable.Mend();
        reconnected.SetResult();

        (await refused.Task.WaitAsync(Deadline, TimeProvider.System)).ShouldBeOfType<LeadershipLostException>();
        (await _client.GetAsync<ConfigMap>("written-after-loss", ns)).ShouldBeNull();
        first.Health.ExitCode.ShouldBe(1);
        first.Health.Fault.ShouldBeOfType<LeadershipLostException>();
        first.Health.Live().ShouldNotBeEmpty();
        stubborn.Calls.Count.ShouldBe(1, "nothing is handed out after the loss");
    }

    [Fact]
    public async Task Start_WithWiringGaps_NamesThemAllAtOnce()
    {
        var options = new OperatorOptions { Namespaces = ["*", "a"], LeaderElection = OperatorHarness.QuickElection with { RetryPeriod = TimeSpan.FromSeconds(60) } };

        var error = await Should.ThrowAsync<InvalidOperationException>(() => OperatorHarness.StartAsync(
            server.Configuration with { JsonContexts = [] }, options, new WidgetBehaviour(), controller => controller.With(new ControllerOptions { Workers = 0 })));

        foreach (var gap in new[] { "Namespaces", "RenewDeadline", "JSON metadata", "Workers" })
        {
            error.Message.ShouldContain(gap);
        }
    }

    private static OperatorOptions Options(string ns, string identity) => new()
    {
        Namespaces = [ns],
        LeaderElection = OperatorHarness.QuickElection with { LeaseNamespace = ns, Identity = identity },
    };

    private static Task UntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(condition, Deadline, what);

    private Task<Widget> CreateWidgetAsync(string ns, string name = "w") =>
        _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = name, Namespace = ns }, Spec = new WidgetSpec() });

    /// <summary>The configuration of a new service account <c>op</c> that may do nothing yet.</summary>
    private async Task<KubernetesClientConfiguration> ServiceAccountAsync(string ns)
    {
        await _client.CreateAsync(new ServiceAccount { Metadata = new ObjectMeta { Name = "op", Namespace = ns } });
        using var request = JsonDocument.Parse("""{"apiVersion":"authentication.k8s.io/v1","kind":"TokenRequest","spec":{"audiences":["https://kubernetes.default.svc.cluster.local"]}}""");
        var token = await _client.SendAsync(HttpMethod.Post, $"/api/v1/namespaces/{ns}/serviceaccounts/op/token", request.RootElement);
        return server.Configuration with
        {
            Namespace = ns,
            Token = token.GetProperty("status").GetProperty("token").GetString(),
            ClientCertificateData = null,
            ClientKeyData = null,
        };
    }

    private async Task GrantAsync(string ns, string accountNamespace)
    {
        await PostAsync(ns, "roles", """
            {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"op"},"rules":[
              {"apiGroups":["widgets.test"],"resources":["widgets"],"verbs":["get","list","watch"]},
              {"apiGroups":["coordination.k8s.io"],"resources":["leases"],"verbs":["get","create","update"]}]}
            """);
        await PostAsync(ns, "rolebindings", $$"""
            {"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"op"},
             "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"op"},
             "subjects":[{"kind":"ServiceAccount","name":"op","namespace":"{{accountNamespace}}"}]}
            """);
    }

    private async Task PostAsync(string ns, string resource, string json)
    {
        using var body = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        await _client.SendAsync(HttpMethod.Post, $"/apis/rbac.authorization.k8s.io/v1/namespaces/{ns}/{resource}", body.RootElement);
    }
}
