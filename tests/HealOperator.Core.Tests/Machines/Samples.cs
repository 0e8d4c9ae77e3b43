using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <summary>Well-formed values that tests vary with <c>with</c>.</summary>
internal static class Samples
{
    public const string Fingerprint = "ts:expot";

    public const string Diff = "diff --git a/src/page.tsx b/src/page.tsx\n--- a/src/page.tsx\n+++ b/src/page.tsx\n@@ -1 +1 @@\n-expot default function\n+export default function\n";

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly string Commit = new('a', 40);

    public static readonly string FixCommit = new('b', 40);

    public static PolicyReference PolicyReference { get; } = new() { Name = "default", Generation = 1, Digest = "d" };

    public static Pins Pins { get; } = new() { Commit = Commit, OriginalCommit = Commit };

    public static HealPolicySpec Policy(HealMode mode = HealMode.Autonomous) => new()
    {
        Mode = mode,
        Paths = new PathsPolicy { NeedApproval = ["security/**"], Forbidden = [".git/**"] },
    };

    public static FixProposal Proposal(FixKind kind = FixKind.Code, Pins? pins = null, string? diff = null, string? cumulative = null, ResourceOverride? change = null, int confidence = 90,
        IReadOnlyList<GateFinding>? findings = null)
    {
        var patch = kind is FixKind.Code or FixKind.Revert ? diff ?? Diff : "";
        var limits = kind is FixKind.Resources ? change ?? new ResourceOverride { Step = "build", Memory = "768Mi" } : change;
        var proposal = new FixProposal
        {
            Digest = "",
            PatchDigest = PatchDigest.Compute(kind, patch, limits),
            Kind = kind,
            Fixer = "typo",
            Confidence = confidence,
            Summary = "Write export for expot.",
            Diff = patch,
            CumulativeDiff = cumulative ?? "",
            Override = limits,
            Findings = findings,
        };
        return proposal with { Digest = ProposalDigest.Compute(pins ?? Pins, proposal) };
    }

    /// <summary>What a pod may report to have found with the files around a change.</summary>
    public static GateFinding Finding(ChangeRule rule = ChangeRule.DeleteTest, string file = "src/page.tsx", bool certain = true) =>
        new() { Rule = rule, Code = "test-emptied", File = file, Line = 4, Message = "The test a has no content any more.", Certain = certain };

    public static Classification Classification(string fingerprint = Fingerprint, FailureCategory category = FailureCategory.Compilation) => new()
    {
        Category = category,
        FourWay = FourWay.Planning,
        Fingerprint = fingerprint,
        Rule = "tsc",
        Why = "TS1435: unknown keyword",
    };

    public static DiagnosisReport Report(FixProposal? proposal, Pins? pins = null, string fingerprint = Fingerprint, FailureCategory category = FailureCategory.Compilation) => new()
    {
        Pins = pins ?? Pins,
        Classification = Classification(fingerprint, category),
        Proposal = proposal,
        Items = [new EvidenceItem { Source = "log", Summary = "TS1435", Sha256 = "e3" }],
        Files = [new EvidenceFile { Path = "debug/fix_log.md", Content = "log" }],
    };

    public static ToolFix Tool { get; } = new()
    {
        Fixer = "eslint-autofix",
        Confidence = 85,
        Summary = "Let eslint mend its own findings in src/page.tsx",
        Step = "lint",
        Command = ["eslint", "--fix"],
        Files = ["src/page.tsx"],
    };

    /// <summary>A diff of so many hunks, each in a file of its own.</summary>
    public static string Hunks(int count, string word = "export") =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"diff --git a/src/part{i}.ts b/src/part{i}.ts\n--- a/src/part{i}.ts\n+++ b/src/part{i}.ts\n@@ -1 +1 @@\n-expot {i}\n+{word} {i}\n"));

    public static AttemptSpec Spec(int number = 1, Pins? pins = null) => new()
    {
        PipelineRunRef = new LocalReference { Name = "web" },
        Number = number,
        FailedJob = new FailedJob { Name = "web-run", Uid = "u1" },
        Pins = pins ?? Pins,
        Policy = PolicyReference,
    };

    public static AttemptSnapshot Attempt(AttemptStatus? status = null, HealMode mode = HealMode.Autonomous, AttemptSpec? spec = null) => new()
    {
        Namespace = "team",
        Name = "web-1",
        Uid = "0f1e2d3c",
        CreatedAt = Start,
        Spec = spec ?? Spec(),
        Status = status,
        Mode = mode,
        HasGit = true,
    };

    public static WorkObservation Work(HealReport? report, WorkState state = WorkState.Succeeded) => new() { State = state, Report = report };

    public static WorkObservation Pushed(string? fix = "heal/web-1", string evidence = "debug/web-1") => Work(new HealReport
    {
        Apply = new ApplyReport
        {
            Evidence = new FixStatus { Branch = evidence, Commit = new string('e', 40) },
            Fix = fix is null ? null : new FixStatus { Branch = fix, Commit = FixCommit },
        },
    });

    public static ArmObservation Arm(ArmState state, string? fingerprint = null, string? commit = null) => new()
    {
        Job = new FailedJob { Name = "arm", Uid = "a1" },
        State = state,
        Commit = commit,
        Failure = fingerprint is null ? null : new ArmFailure { Fingerprint = fingerprint, Fingerprints = [fingerprint], Message = "it failed" },
    };
}
