using HealOperator.Agent.Git;
using HealOperator.Agent.Redaction;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>Takes the first draft that the policy allows and that was not tried, and binds it to the pinned commit.</summary>
internal sealed class ProposalChooser(DiagnosisRequest request, Pins pins, FailureCategory category, ISourceTree? sources, Redactor redactor)
{
    /// <summary>Patch digests of drafts whose diff would have shown a secret.</summary>
    public IList<string> PassedOver { get; } = [];

    /// <summary>The proposal, or the tool that will make it, or why there is neither.</summary>
    public async Task<(FixProposal? Proposal, ToolFix? Tool, string? Note)> ChooseAsync(IReadOnlyList<FixDraft> drafts, GitClone? clone, CancellationToken cancellationToken)
    {
        var excluded = (request.Excluded ?? []).ToHashSet(StringComparer.Ordinal);
        var notes = new List<string>();
        foreach (var draft in drafts)
        {
            var patch = PatchDigest.Compute(draft.Kind, draft.Diff, draft.Override);
            if (excluded.Contains(patch)) notes.Add($"{draft.Fixer} was tried before and did not heal.");
            else if (!(request.Fixes ?? Enum.GetValues<FixKind>()).Contains(draft.Kind)) notes.Add($"{draft.Fixer} would be a {draft.Kind} fix, which the policy does not allow.");
            else if (redactor.HoldsSecret(draft.Diff))
            {
                PassedOver.Add(patch);
                notes.Add($"{draft.Fixer} has a fix, but its diff would show a secret that stands in the code beside it. Take the secret out of the code.");
            }
            else if (draft.Tool is { } command) return (null, Tool(draft, command), Joined(notes));
            else return (await BindAsync(draft, patch, clone, cancellationToken), null, Joined(notes));
        }

        return (null, null, notes.Count == 0 ? "No fixer has anything certain to say about this failure." : string.Join(' ', notes));
    }

    private static string? Joined(List<string> notes) => notes.Count == 0 ? null : string.Join(' ', notes);

    private int ConfidenceOf(FixDraft draft) => OutcomeConfidence.Of(draft.Confidence, draft.Fixer, category, request.Outcomes ?? []);

    private ToolFix Tool(FixDraft draft, IReadOnlyList<string> command) => new()
    {
        Fixer = draft.Fixer,
        Confidence = ConfidenceOf(draft),
        Summary = redactor.Redact(draft.Summary),
        Step = request.FailedJob.Step ?? request.Steps![^1].Name,
        Command = command,
        Files = draft.ToolFiles,
    };

    private async Task<FixProposal> BindAsync(FixDraft draft, string patch, GitClone? clone, CancellationToken cancellationToken)
    {
        var (cumulative, before) = clone is null || draft.Diff.Length == 0 ? ("", null) : await CumulativeAsync(draft.Diff, clone, cancellationToken);
        var proposal = new FixProposal
        {
            Digest = "",
            PatchDigest = patch,
            Kind = draft.Kind,
            Fixer = draft.Fixer,
            Confidence = ConfidenceOf(draft),
            Summary = redactor.Redact(draft.Summary),
            Diff = draft.Diff,
            Override = draft.Override,
            CumulativeDiff = cumulative,
            Findings = sources is null || draft.Diff.Length == 0 ? null : ChangeJudge.Judge(redactor, sources.Files, (draft.Diff, sources.Read), (cumulative, path => before?.GetValueOrDefault(path))),
        };
        return proposal with { Digest = ProposalDigest.Compute(pins, proposal) };
    }

    // Where this attempt builds on an earlier one, people approve the whole way from the commit that the run started from.
    private async Task<(string Diff, IReadOnlyDictionary<string, string>? Before)> CumulativeAsync(string diff, GitClone clone, CancellationToken cancellationToken)
    {
        if (pins.OriginalCommit is not { } name || name == pins.Commit || !PinnedRef.TryPin(name, out _)) return ("", null);
        var original = await clone.FetchAsync(name, cancellationToken);
        await clone.LocalAsync(["read-tree", "--reset", pins.Commit!], cancellationToken);
        await clone.LocalAsync(["apply", "--cached", "--whitespace=nowarn", "-"], cancellationToken, diff);
        var whole = await clone.LocalAsync(["diff", "--cached", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/", original.Commit], cancellationToken);
        return (whole, await CommitFiles.ReadAsync(clone, original, whole, cancellationToken));
    }
}
