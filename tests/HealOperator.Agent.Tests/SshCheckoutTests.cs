using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class SshCheckoutTests : IAsyncLifetime
{
    private readonly Mounts _mounts = new();
    private GitHttpServer _repositories = null!;
    private GitSshServer _server = null!;
    private string _commit = "";

    public async Task InitializeAsync()
    {
        (_repositories, _server) = (await GitHttpServer.StartAsync(), await GitSshServer.StartAsync());
        _commit = await _repositories.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
    }

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
        await _repositories.DisposeAsync();
    }

    [Fact]
    public async Task Run_RightKeyAndKnownHosts_ChecksOut()
    {
        _mounts.WithSsh(_server.Key, _server.KnownHosts);

        (await RunAsync()).Commit.ShouldBe(_commit);

        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, "a"))).ShouldBe("one");
    }

    [Fact]
    public async Task Run_NoKnownHosts_BelievesTheFirstAnswer()
    {
        _mounts.WithSsh(_server.Key, null);

        (await RunAsync()).Commit.ShouldBe(_commit);
    }

    [Fact]
    public async Task Run_OtherHostKey_IsRefusedSayingWhatToDo()
    {
        _mounts.WithSsh(_server.Key, await _server.StrangersKnownHostsAsync());

        var error = await Should.ThrowAsync<AgentException>(RunAsync);

        error.Reason.ShouldBe(FailureReasons.HostKeyMismatch);
        error.Message.ShouldContain("known_hosts");
    }

    [Fact]
    public async Task Run_KnownHostsOfAnotherServer_IsRefused()
    {
        _mounts.WithSsh(_server.Key, "example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl");

        (await Should.ThrowAsync<AgentException>(RunAsync)).Reason.ShouldBe(FailureReasons.HostKeyMismatch);
    }

    [Fact]
    public async Task Run_StrangersKey_IsRefused()
    {
        _mounts.WithSsh(await _server.StrangersKeyAsync(), _server.KnownHosts);

        var error = await Should.ThrowAsync<AgentException>(RunAsync);

        error.Reason.ShouldBe(FailureReasons.AuthenticationFailed);
        error.Message.ShouldContain("Permission denied");
    }

    [Fact]
    public async Task Run_NoSecret_AsksForOne() =>
        (await Should.ThrowAsync<AgentException>(RunAsync)).Reason.ShouldBe(FailureReasons.AuthenticationRequired);

    [Fact]
    public async Task Run_PasswordForAnSshAddress_SaysWhichKindOfSecretItNeeds()
    {
        _mounts.WithGit("bot", "hunter2hunter2");

        var error = await Should.ThrowAsync<AgentException>(RunAsync);

        error.Reason.ShouldBe(FailureReasons.SecretInvalid);
        error.Message.ShouldContain("ssh-auth");
    }

    [Fact]
    public async Task Run_KeyWithoutLastLineBreak_ChecksOut()
    {
        _mounts.WithSsh(_server.Key.TrimEnd(), _server.KnownHosts);

        (await RunAsync()).Commit.ShouldBe(_commit);
    }

    [Fact]
    public async Task Run_KeyAndKnownHostsFromWindows_ChecksOut()
    {
        _mounts.WithSsh(_server.Key.ReplaceLineEndings("\r\n"), _server.KnownHosts + "\r\n");

        (await RunAsync()).Commit.ShouldBe(_commit);
    }

    [Fact]
    public async Task Run_KeyThatIsNone_IsRefusedWithoutShowingIt()
    {
        _mounts.WithSsh("-----BEGIN OPENSSH PRIVATE KEY-----\nbm90LWEta2V5\n-----END OPENSSH PRIVATE KEY-----", _server.KnownHosts);

        var error = await Should.ThrowAsync<AgentException>(RunAsync);

        error.Reason.ShouldBe(FailureReasons.AuthenticationFailed);
        error.Message.ShouldContain("Load key");
        error.ToString().ShouldNotContain("bm90LWEta2V5");
    }

    [Fact]
    public async Task Run_NoSuchRepository_IsNotFound()
    {
        _mounts.WithSsh(_server.Key, _server.KnownHosts);

        (await Should.ThrowAsync<AgentException>(() => RunAsync("nothing"))).Reason.ShouldBe(FailureReasons.RepositoryNotFound);
    }

    private Task<CheckoutReport> RunAsync() => RunAsync("app");

    private Task<CheckoutReport> RunAsync(string name) =>
        new CheckoutService(_mounts.Settings, TimeProvider.System).RunAsync(
            new() { Git = new() { Url = _server.Url(_repositories.PathOf(name)) }, Destination = _mounts.Workspace }, CancellationToken.None);
}
