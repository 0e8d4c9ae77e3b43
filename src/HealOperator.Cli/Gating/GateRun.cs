using System.Text;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Cli.Gating;

/// <summary>Reads policy, patch and code, asks the gate, and prints its answer.</summary>
internal static class GateRun
{
    private const int LargestPatch = 16 * 1024 * 1024;

    public static async Task<int> RunAsync(CommandHost host, GateRequest request, string format, CancellationToken cancellationToken)
    {
        try
        {
            var policy = PolicyFile.Read(request.Policy);
            var patch = await ReadPatchAsync(host, request.Patch, cancellationToken);
            var files = request.Repository is { } folder ? FilesAround.Read(folder, patch) : null;
            var mode = request.Mode ?? policy.Mode ?? EffectiveMode.Default;
            var decision = Gate.Evaluate(Proposal(patch, request.Confidence), policy, new GateContext { Mode = mode, HasGit = true, Files = files ?? new Dictionary<string, string>() });
            var document = GateDocument.Of(decision, mode, request.Confidence, policy, files is null ? null : PatchFit.Applies(patch, files));
            if (format == "json") GateJson.Write(document, host.Output);
            else new GatePage(host.Output, host.HasColours).Write(document);
            return ExitCode(decision.Outcome);
        }
        catch (GateInputException e)
        {
            await host.Error.WriteLineAsync($"heal: {e.Message}");
            return ExitCodes.Usage;
        }
    }

    private static int ExitCode(GateOutcome outcome) => outcome switch
    {
        GateOutcome.AutoApproved => ExitCodes.Done,
        GateOutcome.NeedsApproval => ExitCodes.NeedsApproval,
        _ => ExitCodes.Denied,
    };

    private static FixProposal Proposal(string patch, int confidence)
    {
        var digest = PatchDigest.Compute(FixKind.Code, patch, null);
        return new FixProposal { Digest = digest, PatchDigest = digest, Kind = FixKind.Code, Fixer = "patch", Confidence = confidence, Summary = "A patch.", Diff = patch };
    }

    private static async Task<string> ReadPatchAsync(CommandHost host, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = path == "-" ? host.Input() : File.OpenRead(path);
            using var copy = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > LargestPatch) throw new GateInputException($"The patch {path} is larger than {LargestPatch >> 20} MiB: nobody reviews that. Cut it into smaller ones.");
            }

            return Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GateInputException($"The patch {path} cannot be read: {e.Message} Name a patch as git diff writes it, or - for standard input.", e);
        }
    }
}
