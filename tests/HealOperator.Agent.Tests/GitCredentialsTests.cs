using System.Runtime.Versioning;
using HealOperator.Agent.Git;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

[SupportedOSPlatform("linux")]
public sealed class GitCredentialsTests
{
    [Fact]
    public void Load_SshKey_IsCopiedToAPrivateFileThatGoesAgain()
    {
        using var mounts = new Mounts().WithSsh("key", "example.com key");
        var credentials = GitCredentials.Load(mounts.Settings, GitUrl.Parse("ssh://git@example.com/app.git"));
        var file = credentials.SshCommand!.Split(' ').SkipWhile(word => word != "-i").ElementAt(1);

        File.ReadAllText(file).ShouldBe("key\n");
        file.ShouldStartWith(Path.GetTempPath());
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.GetDirectoryName(file)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        credentials.Dispose();
        Directory.Exists(Path.GetDirectoryName(file)).ShouldBeFalse();
    }

    [Fact]
    public void Load_Password_IsNoPartOfTheEnvironment()
    {
        using var mounts = new Mounts().WithGit("bot", "hunter2hunter2");
        using var credentials = GitCredentials.Load(mounts.Settings, GitUrl.Parse("https://example.com/app.git"));

        GitEnvironment.For(credentials).Values.ShouldAllBe(value => !value.Contains("hunter2"));
        File.GetUnixFileMode(credentials.CredentialStore!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
