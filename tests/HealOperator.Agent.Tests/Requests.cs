using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

/// <summary>What the operator asks of a pod; tests vary it with <c>with</c>.</summary>
internal static class Requests
{
    /// <summary>A diagnosis of the failed run of a repository on the server, whose log was captured.</summary>
    public static DiagnosisRequest Diagnosis(GitHttpServer server, string repository = "app", Pins? pins = null) => new()
    {
        Namespace = "ns",
        Run = "app",
        Attempt = "app-1",
        Number = 1,
        Pins = pins ?? new(),
        HasCapturedLog = true,
        FailedJob = new() { Name = "app-run", Uid = "u" },
        Git = new() { Url = server.Url(repository).ToString() },
        Facts = new() { Container = "step-build", ExitCode = 2, Reason = "Error" },
        Resources = new(),
        Fixes = Enum.GetValues<FixKind>(),
    };
}
