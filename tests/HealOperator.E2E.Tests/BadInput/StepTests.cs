using HealOperator.Core.Attempts;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.E2E.Tests.BadInput;

/// <summary>Steps that cannot run, and logs that no tool would write on purpose.</summary>
public sealed class StepTests
{
    [Fact]
    public async Task Run_ImageCannotBePulled_EndsNamingTheImage()
    {
        var blocker = await EndAsync("imageless", "[\"true\"]", "localhost/nobody-built-this:1");

        blocker.Message.ShouldContain("localhost/nobody-built-this:1");
    }

    [Fact]
    public async Task Run_CommandIsNotFound_EndsNamingTheCommand()
    {
        var blocker = await EndAsync("commandless", "[no-such-program]");

        blocker.Message.ShouldContain("no-such-program");
    }

    [Fact]
    public async Task Run_LogWithNulBytesBadUtf8AndAnsi_EndsWithCleanEvidence()
    {
        await EndAsync("garbled", """[sh, -c, "printf 'a\\0b \\377\\376 \\033[31merror: red and broken\\033[0m\\n'; exit 3"]""");

        var world = await World.SharedAsync();
        var attempt = (await world.Team.ListOfAsync<HealAttempt>("garbled")).Single();
        var summaries = string.Concat(attempt.Status!.Evidence!.Items!.Select(i => i.Summary));
        summaries.ShouldContain("red and broken");
        summaries.ShouldNotContain('\0');
        summaries.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Run_LogOf200Megabytes_EndsWithBoundedEvidence()
    {
        await EndAsync("chatty", """[sh, -c, "yes 'a line that says nothing at all, again and again' | head -c 209715200; echo 'error: at last'; exit 3"]""");

        var world = await World.SharedAsync();
        var attempt = (await world.Team.ListOfAsync<HealAttempt>("chatty")).Single();
        var stored = await world.Client.GetAsync<ConfigMap>(attempt.Status!.Evidence!.ConfigMap, world.Team.Namespace);
        stored!.BinaryData!.Values.Sum(v => v.Length).ShouldBeLessThan(1 << 20);
    }

    private static async Task<Blocker> EndAsync(string name, string command, string image = Images.Busybox)
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync(name, Repos.Hello);
        return await BadRun.EndAsync(name, w => Manifests.Run(name, w.Git.Url(name), command, image: image), world);
    }
}
