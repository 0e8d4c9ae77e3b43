using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>
/// One folder for each case: Cases/FIXER/CASE/ with repo/ (the broken files), log.txt (what the real tool printed), tables.txt (the
/// data evidence, where the case needs it) and expected.diff (empty: the fixer must keep silent), or, where a tool of the pipeline's makes
/// the fix, expected.tool: what its shell runs, then the files that it is to change, a line each (empty: no tool may be run), or
/// expected.doubt: why no fix of it may be sure (80 % or more).
/// </summary>
public sealed class GoldenCases
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Cases");

    public static TheoryData<string> Names => With("expected.diff");

    public static TheoryData<string> ToolNames => With("expected.tool");

    public static TheoryData<string> Traps => With("expected.doubt");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Plan_BrokenProject_FirstDraftIsTheExpectedDiff(string name)
    {
        var draft = (await PlanAsync(name)).FirstOrDefault();

        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, name, "expected.diff"));
        WithoutHeader(draft?.Diff ?? "").ShouldBe(WithoutHeader(expected));
        if (expected.Length > 0) draft!.Fixer.Split('+').ShouldContain(name.Split('/')[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Plan_BrokenProject_GitAppliesTheDiff(string name)
    {
        if ((await PlanAsync(name)).FirstOrDefault() is not { } draft) return;
        using var copy = new TempDirectory();
        await Git.RunAsync(copy.Path, "init", "--quiet");
        var source = Path.Combine(Folder, name, "repo");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = copy[Path.GetRelativePath(source, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await Git.RunAsync(copy.Path, "add", "--all");
        (await Command.RunAsync("git", ["apply", "--index"], copy.Path, input: draft.Diff)).OutputOrThrow();
    }

    [Theory]
    [MemberData(nameof(ToolNames))]
    public async Task Plan_ToolsOfThePipelineCanBeRun_FirstDraftRunsTheExpectedOne(string name)
    {
        var draft = (await PlanAsync(name)).FirstOrDefault(d => d.Tool is not null);

        var expected = (await File.ReadAllTextAsync(Path.Combine(Folder, name, "expected.tool"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] planned = draft is null ? [] : [string.Join(' ', draft.Tool!), .. draft.ToolFiles];
        planned.ShouldBe(expected);
        if (expected.Length > 0) draft!.Fixer.ShouldBe(name.Split('/')[0]);
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task Plan_LogOrCodeMisleads_NothingIsSure(string name) =>
        (await PlanAsync(name)).ShouldAllBe(d => d.Confidence < 80, File.ReadAllText(Path.Combine(Folder, name, "expected.doubt")));

    private static TheoryData<string> With(string file) =>
        [.. Directory.EnumerateFiles(Folder, file, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<FixDraft>> PlanAsync(string name)
    {
        await using var log = File.OpenRead(Path.Combine(Folder, name, "log.txt"));
        var analysis = FailureAnalyst.Analyze(await FailureReader.ReadAsync(log));
        return FixPlanner.Default.Plan(analysis, new()
        {
            Sources = new FolderTree(Path.Combine(Folder, name, "repo")),
            CanRunTools = File.Exists(Path.Combine(Folder, name, "expected.tool")),
            Tables = Tables(Path.Combine(Folder, name, "tables.txt")),
        });
    }

    private static IReadOnlyList<TableShape> Tables(string file) =>
        !File.Exists(file) ? [] : [.. File.ReadAllLines(file).Select(l => l.Split(": ")).Select(p => new TableShape(p[0], p[1].Split(", ")))];

    private static string WithoutHeader(string diff) =>
        string.Join('\n', diff.Split('\n').Where(l => !l.StartsWith("diff --git", StringComparison.Ordinal) && !l.StartsWith("index ", StringComparison.Ordinal))).TrimEnd('\n');
}
