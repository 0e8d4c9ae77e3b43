using System.CommandLine;
using HealOperator.Cli.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Cli.Commands;

/// <summary>heal gate: shows what the gate decides on a patch, anywhere.</summary>
internal sealed class GateCommand : ICliCommand
{
    private const string About = """
        Judges a patch by a policy, as the operator does: may it be applied by itself, after a human's yes, or not at all?

        Exit code: 0 auto-approved, 10 needs approval, 11 denied, 2 bad usage. Examples:
          heal gate --policy policy.yaml --patch fix.patch
          git diff origin/main...HEAD | heal gate --policy policy.yaml --patch - --mode Autonomous
          heal gate --policy policy.yaml --patch fix.patch --repo . -o json | jq -r '.findings[].message'
        """;

    public Command Build(CommandHost host)
    {
        var policy = new Option<string>("--policy") { Description = "A HealPolicy as YAML or JSON.", Required = true };
        var patch = new Option<string>("--patch") { Description = "The patch as git diff writes it, or - for standard input.", Required = true };
        var repo = new Option<string?>("--repo") { Description = "The folder of the code that the patch is against: judging is surer with whole files, and a patch that does not apply is denied." };
        var confidence = new Option<int>("--confidence") { Description = "How sure the author of the patch is, in percent.", DefaultValueFactory = _ => 100 };
        confidence.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.Count > 0 ? result.Tokens[0].Value : null, out var value) && value is < 0 or > 100) result.AddError("The confidence is not between 0 and 100.");
        });
        var mode = new Option<HealMode?>("--mode") { Description = "Judges as in this mode; that of the policy is the default. In another than Autonomous, every patch needs approval." };
        var format = new Option<string>("--output", "-o") { Description = "text: for people; json: for programs (docs/gate.md).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("gate", About) { policy, patch, repo, confidence, mode, format };
        command.SetAction((parsed, cancellationToken) => GateRun.RunAsync(host, new GateRequest
        {
            Policy = parsed.GetRequiredValue(policy),
            Patch = parsed.GetRequiredValue(patch),
            Repository = parsed.GetValue(repo),
            Confidence = parsed.GetRequiredValue(confidence),
            Mode = parsed.GetValue(mode),
        }, parsed.GetRequiredValue(format), cancellationToken));
        return command;
    }
}
