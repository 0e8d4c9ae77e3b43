using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>
/// The pod in which a linter or formatter of the pipeline's mends its own findings: a run up to the failed step, in which the tool runs in the
/// step's place; then our container compares what it changed with a copy of the commit that no code of the pipeline could touch.
/// </summary>
internal static class ToolPod
{
    public const string Collect = "collect";

    private const string Shell = "/bin/sh";

    /// <summary>Where projects keep the tools of their own.</summary>
    private const string Paths = $"export PATH=\"node_modules/.bin:{MountPaths.Workspace}/node_modules/.bin:.venv/bin:{MountPaths.Workspace}/.venv/bin:vendor/bin:$PATH\"; ";

    public static PodTemplateSpec Of(PipelineRunSpec spec, AttemptEffect.EnsureTool effect, IReadOnlyList<string> redaction, IReadOnlyDictionary<string, string> labels, PodSettings settings)
    {
        var steps = spec.Steps!.TakeWhile(step => step.Name != effect.Tool.Step).Append(Tool(spec, effect.Tool)).ToList();
        var template = RunPod.Of(spec with { Steps = steps }, effect.Base.Commit, change: null, labels, settings);
        var copies = Copies(effect).ToList();
        var pod = template.Spec!;
        return template with
        {
            Spec = pod with
            {
                InitContainers = [pod.InitContainers![0], .. copies.Select(copy => Copy(spec, copy, settings)), .. pod.InitContainers.Skip(1), .. pod.Containers!],
                Containers = [Collector(effect, redaction, copies, settings)],
                Volumes = [.. pod.Volumes!, .. copies.Select(copy => copy.Volume.Volume)],
            },
        };
    }

    private static IEnumerable<(string Commit, MountedVolume Volume)> Copies(AttemptEffect.EnsureTool effect)
    {
        yield return (effect.Base.Commit, PodVolumes.Commit("heal-pristine", MountPaths.Pristine));
        if (effect.Original is { } original) yield return (original.Commit, PodVolumes.Commit("heal-original", MountPaths.Original));
    }

    private static Container Copy(PipelineRunSpec spec, (string Commit, MountedVolume Volume) copy, PodSettings settings)
    {
        var git = spec.Source!.Git!;
        var container = CheckoutContainer.Of(git, copy.Commit, settings, [copy.Volume, .. CheckoutContainer.Volumes(git)], copy.Volume.Mount.MountPath!);
        return container with { Name = copy.Volume.Mount.Name! };
    }

    private static Container Collector(AttemptEffect.EnsureTool effect, IReadOnlyList<string> redaction, IEnumerable<(string Commit, MountedVolume Volume)> copies, PodSettings settings)
    {
        var request = new CollectRequest { Files = effect.Tool.Files, HasOriginal = effect.Original is not null, Redaction = redaction };
        MountedVolume[] volumes = [PodVolumes.Workspace(), .. copies.Select(copy => copy.Volume)];
        return OwnContainer.Of(Collect, request, WireJsonContext.Default.CollectRequest, settings, "512Mi", volumes.Select(volume => volume with { Mount = volume.Mount with { ReadOnly = true } }));
    }

    /// <summary>
    /// The step, with the tool for its command. A tool that fails may lack what the step's own command installs first, so that one runs once
    /// and the tool again; whether it has mended anything is then seen in the files.
    /// </summary>
    private static PipelineStep Tool(PipelineRunSpec spec, ToolFix tool)
    {
        var step = spec.Steps!.FirstOrDefault(candidate => candidate.Name == tool.Step) ?? spec.Steps![^1];
        var command = Quoted([.. tool.Command, .. tool.Files.Select(file => $"{MountPaths.Workspace}/{file}")]);
        string[] own = [.. step.Command ?? [], .. step.Args ?? []];
        var script = step.Command is { Count: > 0 } ? $"{command} || {{ {Quoted(own)} || :; {command} || :; }}" : $"{command} || :";
        return step with { Command = [Shell, "-c", Paths + script], Args = null };
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
}
