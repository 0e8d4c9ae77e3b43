using HealOperator.Agent;
using HealOperator.Agent.Logs;
using HealOperator.Core.Requests;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Agent.Tests;

public sealed class PodLogClientTests : IAsyncLifetime
{
    private readonly Mounts _mounts = new();
    private PodLogServer _server = null!;

    public async Task InitializeAsync() => _server = await PodLogServer.StartAsync();

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Open_Log_IsAskedForByNameWithTheToken()
    {
        using var client = Client(_server.Authority);

        await using var stream = await client.OpenAsync("ns", "app-run-x", "step-build", CancellationToken.None);

        (await new StreamReader(stream).ReadToEndAsync()).ShouldBe("hello");
        _server.Requests.ShouldBe(["Bearer the-token /api/v1/namespaces/ns/pods/app-run-x/log?container=step-build"]);
    }

    [Fact]
    public async Task Open_ServerOfAnotherAuthority_GetsNoToken()
    {
        using var client = Client(PodLogServer.NewAuthority());

        await Should.ThrowAsync<HttpRequestException>(() => client.OpenAsync("ns", "pod", null, CancellationToken.None));

        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_LogThatDoesNotEnd_IsReadWhileItComes()
    {
        var never = new TaskCompletionSource();
        _server.Answer = async context =>
        {
            await context.Response.WriteAsync("first line\n");
            await context.Response.Body.FlushAsync();
            await never.Task;
        };
        using var client = Client(_server.Authority);

        await using var stream = await client.OpenAsync("ns", "pod", null, CancellationToken.None);

        (await new StreamReader(stream).ReadLineAsync()).ShouldBe("first line");
        never.SetResult();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Read_RefusedLog_IsNoLogThatSaysWhy(int status)
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        using var client = Client(_server.Authority);

        var error = await Should.ThrowAsync<HttpRequestException>(() => client.OpenAsync("ns", "pod-x", null, CancellationToken.None));

        error.Message.ShouldContain("pod-x");
        error.Message.ShouldContain($"{status}");
    }

    [Fact]
    public async Task Open_Redirect_IsNotFollowed()
    {
        _server.Answer = context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        using var client = Client(_server.Authority);

        await Should.ThrowAsync<HttpRequestException>(() => client.OpenAsync("ns", "pod", null, CancellationToken.None));

        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void TryCreate_NoServiceAccount_IsNone() =>
        PodLogClient.TryCreate(_mounts.Settings with { ApiServer = _server.Address }, TimeProvider.System).ShouldBeNull();

    private PodLogClient Client(string authority) =>
        PodLogClient.TryCreate(_mounts.WithServiceAccount("the-token\n", authority).Settings with { ApiServer = _server.Address }, TimeProvider.System).ShouldNotBeNull();
}
