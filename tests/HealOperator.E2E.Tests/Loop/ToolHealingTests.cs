using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>A formatter mends its own findings in the image of the step that failed.</summary>
public sealed class ToolHealingTests
{
    [Fact]
    public async Task Run_PrettierFindsAnUnformattedFile_HealsByPrettier()
    {
        var world = await World.SharedAsync();
        var pinned = await world.PrivateGit.CreateAsync("pretty", new Dictionary<string, string> { ["src/load.js"] = "const rows = {a:1}\nexport   default rows\n", ["src/fine.js"] = "export const fine = 1;\n" });

        await world.Team.ApplyAsync($$$"""
            apiVersion: healoperator.io/v1alpha1
            kind: PipelineRun
            metadata: {name: pretty}
            spec:
              source:
                git: {url: "{{{world.PrivateGit.Url("pretty")}}}", secretRef: {name: "{{{World.GitSecret}}}"} }
              steps:
              - name: format
                image: {{{Images.Node}}}
                command: [prettier, --check, src]
              healing: {mode: Autonomous}
            """);
        await world.Team.Observe.EndAsync("pretty", RunPhase.Healed);

        var attempt = await world.Team.Observe.AttemptAsync("pretty-1", AttemptPhase.Healed);
        attempt.Status!.Proposal!.Fixer.ShouldBe("prettier-write");
        attempt.Status.Timeline!.Select(entry => entry.Phase).ShouldContain(AttemptPhase.Preparing);
        (await Git.RunAsync(world.PrivateGit.PathOf("pretty"), "diff", "--name-only", pinned, "heal/pretty-1")).Trim().ShouldBe("src/load.js");
        (await Git.RunAsync(world.PrivateGit.PathOf("pretty"), "show", "heal/pretty-1:src/load.js")).ShouldBe("const rows = { a: 1 };\nexport default rows;");

        var pod = (await world.Team.ListOfAsync<Pod>("pretty")).Single(p => p.Label(HealGroup.Labels.Component) == "tool");
        Privileges.Of(pod).Token.ShouldBeFalse();
        Privileges.Of(pod).IsRestricted.ShouldBeTrue();
        Privileges.Of(pod).HoldersOf(World.GitSecret).ShouldBe(["checkout", "heal-pristine"]);
    }
}
