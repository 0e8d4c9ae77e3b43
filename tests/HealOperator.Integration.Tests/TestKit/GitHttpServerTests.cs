using System.Net;
using System.Security.Cryptography;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.TestKit;

public sealed class GitHttpServerTests
{
    private static readonly Dictionary<string, string> Files = new() { ["a.txt"] = "one\n" };

    [Fact]
    public async Task Push_OfTwoMegabytes_ArrivesInTheBareRepository()
    {
        await using var server = await GitHttpServer.StartAsync();
        var first = await server.CreateAsync("web", Files);
        using var work = new TempDirectory();
        await Git.RunAsync(work.Path, "clone", "--quiet", server.Url("web").ToString(), ".");
        work.Write("big", Convert.ToBase64String(RandomNumberGenerator.GetBytes(2 << 20)));

        var commit = await Git.CommitAsync(work.Path, "heal: test");
        await Git.RunAsync(work.Path, "push", "--quiet", "origin", "HEAD:refs/heads/heal/web-1");

        (await Git.RunAsync(server.PathOf("web"), "rev-parse", "heal/web-1", "main")).ShouldBe($"{commit}\n{first}");
    }

    [Fact]
    public async Task Clone_WithoutTheDemandedCredentials_IsRefused()
    {
        await using var server = await GitHttpServer.StartAsync();
        await server.CreateAsync("web", Files);
        server.Credentials = new NetworkCredential("ci", "s3cret");
        using var work = new TempDirectory();
        var url = server.Url("web");

        var refused = await Git.TryRunAsync(work.Path, "clone", url.ToString(), "refused");
        var allowed = await Git.TryRunAsync(work.Path, "clone", $"http://ci:s3cret@{url.Authority}{url.AbsolutePath}", "allowed");

        refused.ExitCode.ShouldNotBe(0);
        allowed.ExitCode.ShouldBe(0, allowed.Error);
    }

    [Fact]
    public async Task Clone_WithAStagedFault_GivesThatFault()
    {
        await using var server = await GitHttpServer.StartAsync();
        await server.CreateAsync("web", Files);
        server.Fault = _ => 503;
        using var work = new TempDirectory();

        var result = await Git.TryRunAsync(work.Path, "clone", server.Url("web").ToString(), ".");

        result.Error.ShouldContain("503");
    }
}
