using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests;

/// <summary>Objects that tests start from.</summary>
internal static class Samples
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static PodSettings Settings { get; } = new() { Image = "localhost/heal-operator:test", DiagnosisServiceAccount = "diagnosis", ApplyServiceAccount = "apply" };

    public static PipelineRun Run() => new()
    {
        Metadata = new() { Name = "web", Namespace = "team", Uid = "11111111-2222-3333-4444-555555555555", Generation = 1 },
        Spec = new()
        {
            Source = new() { Git = new() { Url = "https://git.example.com/acme/web.git", Path = "app", SecretRef = new() { Name = "git-write" } } },
            Steps =
            [
                new() { Name = "build", Image = "node:22", Command = ["npm", "run", "build"] },
                new() { Name = "test", Image = "node:22", Command = ["npm", "test"], Resources = new() { Limits = new Dictionary<string, string> { ["memory"] = "256Mi" } } },
            ],
            Data = [new() { Name = "warehouse", Postgres = new() { SecretRef = new() { Name = "pg" } } }],
            Checks = [new() { Name = "rows", Source = "warehouse", Query = "select 1", Expect = "1" }],
        },
    };

    public static HealAttempt Attempt() => new()
    {
        Metadata = new() { Name = "web-1", Namespace = "team", Uid = "66666666-7777-8888-9999-000000000000", Generation = 1, CreationTimestamp = DateTimeOffset.UnixEpoch },
        Spec = new()
        {
            PipelineRunRef = new() { Name = "web" },
            Number = 1,
            FailedJob = new() { Name = "web-run", Uid = "j" },
            Pins = new() { Commit = Commit },
            Policy = new() { Name = "built-in", Digest = "d" },
        },
    };

    public static AttemptEffect.EnsureTool Tool(string step = "test", string? original = null) => new(
        new() { Fixer = "eslint-autofix", Summary = "Lint", Step = step, Command = ["eslint", "--fix"], Files = ["app/it's.js"] },
        PinnedRef.Pin(Commit),
        original is null ? null : PinnedRef.Pin(original));

    public static DiagnosisRequest Diagnosis(PipelineRun run) => new()
    {
        Namespace = "team",
        Run = "web",
        Attempt = "web-1",
        Number = 1,
        FailedJob = Attempt().Spec.FailedJob,
        Git = run.Spec.Source!.Git,
        Pins = new() { Commit = Commit },
        Facts = new(),
        Data = run.Spec.Data!,
        Resources = new(),
        Fixes = [FixKind.Code],
    };

    public static ApplyRequest Apply(PipelineRun run, string? proposal) => new()
    {
        Namespace = "team",
        Run = "web",
        Attempt = "web-1",
        AttemptUid = "u",
        Number = 1,
        Git = run.Spec.Source!.Git!,
        BaseCommit = Commit,
        Timestamp = DateTimeOffset.UnixEpoch,
        EvidenceDigest = "e",
        ProposalDigest = proposal,
    };
}
