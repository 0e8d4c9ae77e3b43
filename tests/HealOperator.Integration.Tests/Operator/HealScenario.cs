using System.Text;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>One broken pipeline, brought as far as a test needs it.</summary>
internal sealed class HealScenario(
    OperatorFixture fixture, string run, string policy = "default", string diff = HealScenario.Diff, HealMode? mode = null, IReadOnlyList<GateFinding>? findings = null)
{
    public const string Hpr = "pipelineruns.healoperator.io";
    public const string Hatt = "healattempts.healoperator.io";
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";
    public const string FixCommit = "0123456789abcdef0123456789abcdef01234568";
    public const string Log = "a.ts(1,1): error TS1435: Unknown keyword or identifier. Did you mean 'export'?\n";

    private const string EvidenceCommit = "0123456789abcdef0123456789abcdef01234569";
    public const string Diff = "diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-expot\n+export\n";

    public string Attempt => $"{run}-1";

    /// <summary>Who wrote the commit that failed.</summary>
    public CommitAuthor? Author { get; init; }

    public Kubelet Kubelet { get; } = new(fixture);

    public FixProposal Proposal { get; } = new()
    {
        Digest = ProposalDigest.Compute(Commit, Commit, FixKind.Code, diff, "", null, findings),
        PatchDigest = PatchDigest.Compute(FixKind.Code, diff, null),
        Kind = FixKind.Code,
        Fixer = "ts-keyword",
        Confidence = 90,
        Summary = "Spell it right",
        Diff = diff,
        Findings = findings,
    };

    /// <summary>The pipeline has failed, and the attempt asks for its diagnosis.</summary>
    public async Task FailAsync()
    {
        string[] options = [.. policy == "default" ? [] : new[] { $"policyRef: {{name: {policy}}}" }, .. mode is null ? [] : new[] { $"mode: {mode}" }];
        var healing = options.Length == 0 ? "" : $", healing: {{{string.Join(", ", options)}}}";
        await fixture.ApplyAsync($"{{apiVersion: healoperator.io/v1alpha1, kind: PipelineRun, metadata: {{name: {run}}}, spec: {{source: {{git: {{url: \"https://git.example.com/a/b.git\"}}}}, steps: [{{name: build, image: b}}]{healing}}}}}");
        await Kubelet.FailAsync($"{run}-run", Commit, Log);
        await AttemptBecomesAsync(".status.phase", "Diagnosing");
    }

    /// <summary>Diagnosis and the evidence branch are there, and a human is asked.</summary>
    public async Task AskAsync()
    {
        await DiagnoseAsync();
        await PushEvidenceAsync();
    }

    /// <summary>The diagnosis is there, with the proposal.</summary>
    public async Task DiagnoseAsync()
    {
        await FailAsync();
        await Kubelet.ReportByLogAsync($"{Attempt}-diagnose", await DiagnosisAsync());
    }

    /// <summary>The evidence branch is there, and nothing is asked any more.</summary>
    public async Task BlockAsync()
    {
        await ReportEvidenceAsync();
        await AttemptBecomesAsync(".status.phase", "Blocked");
    }

    /// <summary>The evidence branch is there, and a human is asked.</summary>
    public async Task PushEvidenceAsync()
    {
        await ReportEvidenceAsync();
        await AttemptBecomesAsync(".status.phase", "AwaitingApproval");
    }

    private Task ReportEvidenceAsync() =>
        Kubelet.ReportAsync($"{Attempt}-evidence", new() { Apply = new() { Evidence = new() { Branch = $"debug/{Attempt}", Commit = EvidenceCommit } } });

    /// <summary>The approved fix is on its branch, and both arms run.</summary>
    public async Task VerifyAsync()
    {
        await AskAsync();
        await AnnotateAsync($"healoperator.io/approve={Proposal.Digest[..12]}");
        await AttemptBecomesAsync(".status.approval.digest", Proposal.Digest);
        await Kubelet.ReportAsync($"{Attempt}-apply", new() { Apply = new() { Fix = new() { Branch = $"heal/{Attempt}", Commit = FixCommit } } });
        await AttemptBecomesAsync(".status.phase", "Verifying");
    }

    public async Task<HealReport> DiagnosisAsync()
    {
        var log = await FailureReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Log)), CancellationToken.None);
        return new()
        {
            Diagnosis = new()
            {
                Pins = new() { Commit = Commit, OriginalCommit = Commit, Author = Author },
                Classification = FailureAnalyst.Analyze(log, new KubernetesFacts { Container = "step-build", ExitCode = 1 }).Classification,
                Proposal = Proposal,
                Items = [new() { Source = "log", Summary = "error", Sha256 = "0" }],
                Files = [],
            },
        };
    }

    public Task AnnotateAsync(params string[] annotations) =>
        fixture.Cluster.Kubectl.RunAsync(["-n", fixture.Namespace, "annotate", Hatt, Attempt, .. annotations, "--overwrite"]);

    public Task AttemptBecomesAsync(string path, string value) => fixture.BecomesAsync(Hatt, Attempt, path, value);

    public Task RunBecomesAsync(string path, string value) => fixture.BecomesAsync(Hpr, run, path, value);

    public Task<string> ReadAttemptAsync(string path) => fixture.ReadAsync(Hatt, Attempt, path);

    /// <summary>Names of the Jobs of the run and its attempts.</summary>
    public async Task<IReadOnlyList<string>> JobsAsync() =>
        [.. (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "jobs", "-l", $"healoperator.io/pipeline-run={run}", "-o", "jsonpath={.items[*].metadata.name}")).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
