using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Kubernetes.Tests.Client;

/// <summary>R10: a log is read while it is written, for as long as it takes.</summary>
public class PodLogTests
{
    [Fact]
    public async Task ReadPodLog_Followed_GivesLinesAsTheyComeWithoutATimeLimit()
    {
        var clock = new ManualTimeProvider();
        var more = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("one\n");
            await context.Response.Body.FlushAsync();
            await more.Task;
            await context.Response.WriteAsync("two\n");
        });
        using var reader = new StreamReader(await server.Client(clock).ReadPodLogAsync("p", "test", new PodLogOptions { Follow = true }));

        (await reader.ReadLineAsync()).ShouldBe("one");
        clock.Advance(TimeSpan.FromMinutes(10));
        more.SetResult();

        (await reader.ReadToEndAsync()).ShouldBe("two\n");
        server.Requests.Single().Path.ShouldBe("/api/v1/namespaces/test/pods/p/log");
    }
}
