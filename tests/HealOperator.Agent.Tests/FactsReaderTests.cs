using HealOperator.Agent.Local;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Tests;

public sealed class FactsReaderTests
{
    private const string Killed = """{"name": "load", "state": {"terminated": {"exitCode": 137, "reason": "OOMKilled"}}}""";

    public static TheoryData<string, string, KubernetesFacts> Cases => new()
    {
        {
            "a pod",
            $$$$"""{"kind": "Pod", "spec": {"containers": [{"name": "load", "resources": {"limits": {"memory": "512Mi"}}}], "activeDeadlineSeconds": 90}, "status": {"phase": "Failed", "containerStatuses": [{{{{Killed}}}}]}}""",
            new() { Container = "load", ExitCode = 137, Reason = "OOMKilled", MemoryLimit = "512Mi", Timeout = "90s" }
        },
        { "a status alone", $$$$"""{"phase": "Failed", "containerStatuses": [{{{{Killed}}}}]}""", new() { Container = "load", ExitCode = 137, Reason = "OOMKilled" } },
        {
            "an init container before the others",
            """{"status": {"initContainerStatuses": [{"name": "fetch", "state": {"terminated": {"exitCode": 2, "reason": "Error"}}}], "containerStatuses": [{"name": "main", "state": {"waiting": {"reason": "PodInitializing"}}}]}}""",
            new() { Container = "fetch", ExitCode = 2, Reason = "Error" }
        },
        {
            "a container that cannot start",
            """{"status": {"containerStatuses": [{"name": "main", "state": {"waiting": {"reason": "ImagePullBackOff", "message": "Back-off pulling image"}}}]}}""",
            new() { Container = "main", WaitingReason = "ImagePullBackOff", Message = "Back-off pulling image" }
        },
        {
            "a container that crashes again and again",
            """{"status": {"containerStatuses": [{"name": "load", "state": {"waiting": {"reason": "CrashLoopBackOff"}}, "lastState": {"terminated": {"exitCode": 137, "reason": "OOMKilled"}}}]}}""",
            new() { Container = "load", ExitCode = 137, Reason = "OOMKilled" }
        },
        { "a pod that was evicted", """{"status": {"phase": "Failed", "reason": "Evicted", "message": "low on memory"}}""", new() { PodReason = "Evicted", Message = "low on memory" } },
        {
            "a pod that no node takes",
            """{"status": {"phase": "Pending", "conditions": [{"type": "PodScheduled", "status": "False", "reason": "Unschedulable", "message": "0/1 nodes are available"}]}}""",
            new() { PodReason = "Unschedulable", Message = "0/1 nodes are available" }
        },
        {
            "a Job that ran out of time",
            """{"kind": "Job", "spec": {"activeDeadlineSeconds": 30}, "status": {"conditions": [{"type": "Failed", "status": "True", "reason": "DeadlineExceeded", "message": "too long"}]}}""",
            new() { JobReason = "DeadlineExceeded", Message = "too long", Timeout = "30s" }
        },
        {
            "a list, of which one failed",
            $$$$"""{"kind": "List", "items": [{"status": {"containerStatuses": [{"name": "ok", "state": {"terminated": {"exitCode": 0, "reason": "Completed"}}}]}}, {"status": {"containerStatuses": [{{{{Killed}}}}]}}]}""",
            new() { Container = "load", ExitCode = 137, Reason = "OOMKilled" }
        },
        { "a pod that ended well beside nothing", """{"status": {"containerStatuses": [{"name": "ok", "state": {"terminated": {"exitCode": 0, "reason": "Completed"}}}]}}""", new() { Container = "ok", ExitCode = 0, Reason = "Completed" } },
        { "JSON of something else", """[1, "a", null, {"status": 7}]""", new() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_WhatKubectlPrints_IsUnderstood(string what, string json, KubernetesFacts expected) => FactsReader.Parse(json, "f").ShouldBe(expected, what);

    [Fact]
    public void Parse_NoJson_SaysWhatToPass() => Should.Throw<AgentException>(() => FactsReader.Parse("kind: Pod", "pod.yaml")).Message.ShouldContain("kubectl get pod NAME -o json");
}
