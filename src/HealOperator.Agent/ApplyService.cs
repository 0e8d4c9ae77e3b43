using System.IO.Compression;
using System.Text.Json;
using HealOperator.Agent.Git;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>heal apply: pushes the evidence branch, and the branch with exactly the fix that was gated.</summary>
public sealed class ApplyService(AgentSettings settings, TimeProvider clock)
{
    private const int MaxEvidenceBytes = 16 << 20;

    /// <summary>Pushes what the request names; doing it again changes nothing.</summary>
    /// <exception cref="AgentException">It cannot be done, or what is mounted is not what was gated.</exception>
    public async Task<ApplyReport> RunAsync(ApplyRequest request, CancellationToken cancellationToken)
    {
        var evidence = await LoadAsync(request, cancellationToken);
        var proposal = request.ProposalDigest is { } digest ? DemandGated(evidence, request, digest) : null;
        if (!PinnedRef.TryPin(request.BaseCommit, out var parent))
            throw new AgentException(FailureReasons.CannotPin, $"'{request.BaseCommit}' is not a full commit hash.");

        var folder = Directory.CreateTempSubdirectory("heal-apply-").FullName;
        try
        {
            using var clone = await GitClone.InitializeAsync(request.Git, folder, settings, clock, cancellationToken);
            await clone.FetchAsync(parent.Commit, cancellationToken);
            return await PushAsync(clone, parent, request, evidence, proposal, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ApplyReport> PushAsync(
        GitClone clone, PinnedRef parent, ApplyRequest request, DiagnosisReport evidence, FixProposal? proposal, CancellationToken cancellationToken)
    {
        var (commits, branches) = (new CommitBuilder(clone, parent, request.Timestamp), new BranchPublisher(clone, request.AttemptUid));
        var record = await commits.AddAsync(evidence.Files, CommitMessages.Evidence(request), cancellationToken);
        var pushed = new ApplyReport { Evidence = await branches.PublishAsync(record, HealBranch.Evidence(request.Run, request.Number), cancellationToken) };
        if (proposal is null) return pushed;
        var fix = await commits.ApplyAsync(proposal.Diff, CommitMessages.Fix(request, proposal), cancellationToken);
        return pushed with { Fix = await branches.PublishAsync(fix, HealBranch.Fix(request.Run, request.Number), cancellationToken) };
    }

    private async Task<DiagnosisReport> LoadAsync(ApplyRequest request, CancellationToken cancellationToken)
    {
        var path = settings.At(MountPaths.Evidence);
        if (!File.Exists(path)) throw new AgentException(FailureReasons.EvidenceMismatch, "The evidence is not mounted; was its ConfigMap deleted?");
        byte[] document;
        try
        {
            document = await UnzipAsync(path, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw new AgentException(FailureReasons.EvidenceMismatch, "The mounted evidence is damaged: it is not gzip.", e);
        }

        if (EvidenceDocument.Digest(document) != request.EvidenceDigest)
            throw new AgentException(FailureReasons.EvidenceMismatch, "The mounted evidence is not the evidence of this attempt; somebody changed its ConfigMap. Nothing was pushed.");
        try
        {
            return EvidenceDocument.Read(document);
        }
        catch (JsonException e)
        {
            throw new AgentException(FailureReasons.EvidenceMismatch, $"The mounted evidence cannot be read: {e.Message}", e);
        }
    }

    private static async Task<byte[]> UnzipAsync(string path, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var document = new MemoryStream();
        var buffer = new byte[81920];
        while (await gzip.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            document.Write(buffer, 0, read);
            if (document.Length > MaxEvidenceBytes) throw new AgentException(FailureReasons.EvidenceMismatch, "The mounted evidence is larger than any that heal writes.");
        }

        return document.ToArray();
    }

    // What was gated is what is applied: the digest is computed again, from what is about to be pushed.
    private static FixProposal DemandGated(DiagnosisReport evidence, ApplyRequest request, string digest)
    {
        if ((request.Proposal ?? evidence.Proposal) is not { } proposal || proposal.Kind is not (FixKind.Code or FixKind.Revert) || proposal.Diff.Length == 0)
            throw new AgentException(FailureReasons.ProposalTampered, "There is no change of code that could be pushed.");
        if (proposal.Digest != digest || !ProposalDigest.IsGenuine(evidence.Pins, proposal) || evidence.Pins.Commit != request.BaseCommit)
            throw new AgentException(FailureReasons.ProposalTampered, "The proposal is not the one that was gated (its digest differs), so nothing was pushed.");
        return proposal;
    }
}
