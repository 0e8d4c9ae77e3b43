using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Agent.Local;
using HealOperator.Cli.Diagnosis;
using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Cli.Commands;

/// <summary>heal diagnose: finds the cause and proposes fixes; changes nothing.</summary>
internal sealed class DiagnoseCommand : ICliCommand
{
    public Command Build(CommandHost host)
    {
        var log = new Option<string>("--log") { Description = "The log of the failed run, or an artefact that tells of it; - for standard input." };
        var repository = new Option<string>("--repo") { Description = "Folder of the code, as it was when the run failed; without it no code is changed." };
        var green = new Option<string>("--last-green") { Description = "Commit of the last green run, where --repo is a git repository; with one commit since then, taking it back is a proposal, too." };
        var facts = new Option<string>("--facts") { Description = "What Kubernetes knows: the pod in JSON as kubectl prints it, or its status alone." };
        var data = new Option<string>("--data") { Description = "The data evidence: a folder with its pages (debug/data_snapshot), or a JSON file with tables." };
        var format = new Option<string>("--output", "-o") { Description = "json, for scripts; table: for people.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "table");
        var command = new Command("diagnose", "Finds the cause of a failure in its log and proposes the smallest fix as a diff. Changes nothing. Without --log it does so in a pod of the operator.")
        {
            log, repository, green, facts, data, format,
        };
        command.Validators.Add(parsed =>
        {
            var others = new Option[] { repository, green, facts, data, format }.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name).ToList();
            if (parsed.GetValue(log) is null && others.Count > 0) parsed.AddError($"{others[0]} needs --log FILE: the log of the failed run.");
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(log) is { } file
            ? LocalDiagnoseCommand.RunAsync(host, Request(host, file, parsed.GetValue(repository), parsed.GetValue(green), parsed.GetValue(facts), parsed.GetValue(data)), parsed.GetRequiredValue(format), cancellationToken)
            : InPodAsync(host, cancellationToken));
        return command;
    }

    private static LocalRequest Request(CommandHost host, string log, string? repository, string? green, string? facts, string? data) => new()
    {
        LogName = log,
        Log = () => log == "-" ? host.Input() : File.OpenRead(log),
        Repository = repository,
        LastGreen = green,
        Clock = host.Clock,
        Facts = facts,
        Data = data,
    };

    private static Task<int> InPodAsync(CommandHost host, CancellationToken cancellationToken) =>
        PodCommand.RunAsync(host, WireJsonContext.Default.DiagnosisRequest, ExitCodes.Done, async (request, settings) =>
            new() { Diagnosis = await new DiagnosisService(settings, host.Clock).RunAsync(request, cancellationToken) });
}
