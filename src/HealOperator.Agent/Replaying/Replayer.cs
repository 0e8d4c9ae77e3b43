using HealOperator.Agent.Redaction;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Replay;

namespace HealOperator.Agent.Replaying;

/// <summary>Does a recorded diagnosis again, from the log on.</summary>
internal static class Replayer
{
    /// <summary>What comes out now. The diff from the original commit is taken as recorded, and what was found in it: making it needs the server.</summary>
    /// <param name="record">What was given.</param>
    /// <param name="log">The log.</param>
    /// <param name="sources">The code; null where there is none, or none is at hand.</param>
    public static async Task<(Classification Classification, FixProposal? Proposal, ToolFix? Tool)> RunAsync(ReplayRecord record, Stream log, ISourceTree? sources, CancellationToken cancellationToken)
    {
        var redactor = Redactor.Create(record.Request.Redaction ?? [], []);
        var analysis = FailureAnalyst.Analyze(await FailureReader.ReadAsync(log, cancellationToken), record.Request.Facts);
        var drafts = FixPlanner.Default.Plan(analysis, Inputs(record, sources));
        var request = record.Request with { Excluded = [.. record.Request.Excluded ?? [], .. record.PassedOver ?? []] };
        var chooser = new ProposalChooser(request, record.Pins, analysis.Classification.Category, sources, redactor);
        var (proposal, tool, _) = await chooser.ChooseAsync(drafts, clone: null, cancellationToken);
        if (proposal is not null && record.Proposal is { CumulativeDiff.Length: > 0 } recorded)
        {
            proposal = proposal with { CumulativeDiff = recorded.CumulativeDiff, Findings = recorded.Findings };
            proposal = proposal with { Digest = ProposalDigest.Compute(record.Pins, proposal) };
        }

        return (CleanClassification.Of(analysis.Classification, redactor), proposal, tool);
    }

    private static FixInputs Inputs(ReplayRecord record, ISourceTree? sources) => new()
    {
        Sources = sources,
        Tables = record.Tables ?? [],
        CanRunTools = record.CanRunTools,
        Suspect = record.Suspect,
        Facts = record.Request.Facts,
        Resources = record.Request.Resources,
    };
}
