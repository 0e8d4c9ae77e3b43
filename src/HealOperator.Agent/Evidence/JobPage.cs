using System.Globalization;
using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Evidence;

/// <summary>debug/job/ID.md: what failed, what it was pinned to, what the log says.</summary>
internal static class JobPage
{
    public static string Write(Findings findings)
    {
        var (request, found) = (findings.Request, findings.Analysis.Classification);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Job {request.FailedJob.Name}\n\n{found.Why}\n\n");
        page.Append(Markdown.Table(["What", "Value"], Facts(findings)));
        page.Append("\n## Pins\n\n").Append(Markdown.Table(["What", "Pinned to"], Pins(findings)));
        page.Append("\n## Steps\n\n").Append(Markdown.Table(["Step", "Image", "Command"], (request.Steps ?? []).Select(s =>
            (IReadOnlyList<string?>)[s.Name, s.Image, string.Join(' ', [.. s.Command ?? [], .. s.Args ?? []])])));
        page.Append("\n## Errors\n\n");
        page.Append(findings.Analysis.Log.Errors.Count == 0 ? "The log shows no error that heal knows.\n" : Errors(findings.Analysis.Log));
        page.Append(CultureInfo.InvariantCulture, $"\n## Log\n\n{findings.Analysis.Log.Lines} lines, {findings.Analysis.Log.Bytes} bytes ({findings.LogOrigin}). From line {findings.Analysis.Log.ExcerptStart}:\n\n");
        return page.Append(Markdown.Code(string.Join('\n', findings.Analysis.Log.Excerpt))).ToString();
    }

    private static IEnumerable<IReadOnlyList<string?>> Facts(Findings findings)
    {
        var (request, found, facts) = (findings.Request, findings.Analysis.Classification, findings.Request.Facts);
        yield return ["PipelineRun", $"{request.Namespace}/{request.Run}"];
        yield return ["HealAttempt", $"{request.Attempt} ({request.Number})"];
        yield return ["Job", $"{request.FailedJob.Name} (uid {request.FailedJob.Uid})"];
        if (request.FailedJob.Pod is { } pod) yield return ["Pod", pod];
        yield return ["Category", found.Category.ToString()];
        yield return ["Four-way view", found.FourWay.ToString()];
        yield return ["Rule", found.Rule];
        yield return ["Fingerprint", found.Fingerprint];
        foreach (var (name, value) in KubernetesFactsOf(facts))
        {
            if (value is not null) yield return [name, value];
        }
    }

    private static IEnumerable<(string Name, string? Value)> KubernetesFactsOf(KubernetesFacts facts) =>
    [
        ("Container", facts.Container),
        ("Exit code", facts.ExitCode?.ToString(CultureInfo.InvariantCulture)),
        ("Signal", facts.Signal?.ToString(CultureInfo.InvariantCulture)),
        ("Reason", facts.Reason ?? facts.WaitingReason),
        ("Reason of the pod", facts.PodReason),
        ("Reason of the Job", facts.JobReason),
        ("Message", facts.Message),
        ("Memory limit", facts.MemoryLimit),
        ("Timeout", facts.Timeout),
    ];

    private static IEnumerable<IReadOnlyList<string?>> Pins(Findings findings)
    {
        yield return ["Commit", findings.Pins.Commit ?? "unknown: the pipeline has no git source"];
        if (findings.Pins.OriginalCommit is { } original && original != findings.Pins.Commit) yield return ["Original commit", original];
        foreach (var image in findings.Pins.ImageDigests ?? []) yield return [$"Image of {image.Step}", image.ImageId];
        foreach (var source in findings.Data) yield return [$"Data {source.Source}", source.Pin ?? $"not pinned: {source.Problem}"];
    }

    private static string Errors(FailureLog log) => Markdown.Table(
        ["Line of log", "Tool", "Place", "Code", "Message", "Advice"],
        log.Errors.Take(50).Select(e => (IReadOnlyList<string?>)
        [
            $"{e.Error.LogLine}{(e == log.Primary ? " (primary)" : "")}",
            e.Error.Tool ?? "",
            e.Error.File is null ? "" : string.Join(':', new[] { e.Error.File, e.Error.Line?.ToString(CultureInfo.InvariantCulture), e.Error.Column?.ToString(CultureInfo.InvariantCulture) }.OfType<string>()),
            e.Error.Code ?? "",
            e.Error.Message,
            e.Error.Suggestion ?? "",
        ]));
}
