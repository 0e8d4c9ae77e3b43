using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Tests.Resources;

public sealed class PipelineRunValidatorTests
{
    private static readonly PipelineRun Good = Samples.Run();

    [Fact]
    public void Validate_GoodRun_FindsNothing() => PipelineRunValidator.Validate(Good).ShouldBeEmpty();

    public static TheoryData<string, PipelineRun> Bad => new()
    {
        { "spec", Good with { Spec = new() } },
        { "spec.source.git", Good with { Spec = Good.Spec with { Source = null } } },
        { "spec.jobRef", Good with { Spec = Good.Spec with { JobRef = new() { Name = "a", Uid = "b" } } } },
        { "spec.timeout", Good with { Spec = Good.Spec with { Timeout = "0s" } } },
        { "spec.source.git.url", Good with { Spec = Good.Spec with { Source = new() { Git = new() { Url = "file:///etc" } } } } },
        { "spec.source.git.ref", Good with { Spec = Good.Spec with { Source = new() { Git = new() { Url = "https://a/b", Ref = "--upload-pack=x" } } } } },
        { "spec.source.git.path", Good with { Spec = Good.Spec with { Source = new() { Git = new() { Url = "https://a/b", Path = "../x" } } } } },
        { "spec.checks[0].source", Good with { Spec = Good.Spec with { Data = [] } } },
        { "metadata.name", Good with { Metadata = Good.Metadata with { Name = new string('a', 64) } } },
        { "spec.pod.volumes[0].name", Good with { Spec = Good.Spec with { Pod = new() { Volumes = [new() { Name = "workspace", EmptyDir = new() }] } } } },
        { "spec.pod.volumeMounts[0].mountPath", Good with { Spec = Good.Spec with { Pod = new() { Volumes = [new() { Name = "x", EmptyDir = new() }], VolumeMounts = [new() { Name = "x", MountPath = "/heal/git" }] } } } },
        { "spec.steps[0].resources.limits.memory", Good with { Spec = Good.Spec with { Steps = [new() { Name = "a", Image = "b", Resources = new() { Limits = new Dictionary<string, string> { ["memory"] = "lots" } } }] } } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Validate_BadRun_NamesTheField(string path, PipelineRun run) =>
        PipelineRunValidator.Validate(run).ShouldContain(error => error.Path == path);

    [Fact]
    public void Validate_NameAtTheLimit_IsGood() =>
        PipelineRunValidator.Validate(Good with { Metadata = Good.Metadata with { Name = new string('a', 63) } }).ShouldBeEmpty();
}
