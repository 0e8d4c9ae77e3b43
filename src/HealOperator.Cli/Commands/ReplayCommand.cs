using System.CommandLine;
using HealOperator.Agent;
using HealOperator.Agent.Replaying;
using HealOperator.Cli.Replay;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;

namespace HealOperator.Cli.Commands;

/// <summary>heal replay: recomputes what was concluded of a failure, and says what differs.</summary>
internal sealed class ReplayCommand : ICliCommand
{
    private const string About = """
        Recomputes classification, rule patch and gate decision of a recorded attempt, byte for byte, and says what differs. Changes nothing.
        Exit code 0: the same; 1: something differs, or could not be read; 2: bad usage. What could not be recomputed is said, with what is missing.
        Examples:
          heal replay web-1 -n team-a                                  from the cluster
          kubectl get healattempt/web-1 configmap/web-1-evidence -o yaml > web-1.yaml; heal replay web-1.yaml
          heal replay web-1.yaml --evidence ./checkout                 a checkout of the evidence branch debug/web-1
          heal replay web-1.yaml --repo .                              the code of the pinned commit, from a git repository
        """;

    private readonly Argument<string> _what = new("ATTEMPT") { Description = "Name of a HealAttempt in the cluster, or a file with one as kubectl prints it." };
    private readonly Option<string?> _evidence = new("--evidence", "-e") { Description = "The evidence: a file with its ConfigMap as kubectl prints it, report.json.gz, or a checkout of the evidence branch." };
    private readonly Option<string?> _log = new("--log") { Description = "The log to classify in place of the recorded one." };
    private readonly Option<string?> _repository = new("--repo") { Description = "A git repository that has the pinned commit, where the evidence does not hold the code that the fixers read." };
    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "Namespace of the attempt; the configuration's own when absent." };
    private readonly Option<string?> _kubeconfig = new("--kubeconfig") { Description = "Kubeconfig file; KUBECONFIG and ~/.kube/config when absent." };
    private readonly Option<string?> _context = new("--context") { Description = "Context of the kubeconfig." };

    public Command Build(CommandHost host)
    {
        var command = new Command("replay", About) { _what, _evidence, _log, _repository, _namespace, _kubeconfig, _context };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, host, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        try
        {
            var source = await SourceAsync(parsed, cancellationToken);
            var replay = source.ToCase(host.Clock) with
            {
                Log = parsed.GetValue(_log) is { } log ? () => File.OpenRead(log) : null,
                Repository = parsed.GetValue(_repository),
            };
            return ReplayText.Write(replay.Name, await ReplayService.RunAsync(replay, cancellationToken), host.Output) ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or AgentException or KubernetesConfigurationException)
        {
            await host.Error.WriteLineAsync($"heal: {e.Message}");
            return ExitCodes.Usage;
        }
        catch (Exception e) when (e is KubernetesException or HttpRequestException or TimeoutException)
        {
            await host.Error.WriteLineAsync($"heal: the cluster does not answer as it should: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    private async Task<ReplaySource> SourceAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (what, evidence) = (parsed.GetRequiredValue(_what), parsed.GetValue(_evidence));
        var source = File.Exists(what)
            ? await ReplayReader.ReadAsync(what, cancellationToken)
            : await ReplayCluster.ReadAsync(what, parsed.GetValue(_namespace), parsed.GetValue(_kubeconfig), parsed.GetValue(_context), cancellationToken);
        return evidence is null ? source : source with { Evidence = await ReplayReader.EvidenceAsync(evidence, cancellationToken) };
    }
}
