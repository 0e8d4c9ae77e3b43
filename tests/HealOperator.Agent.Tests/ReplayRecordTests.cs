using System.Text;
using System.Text.Json;
using HealOperator.Agent.Redaction;
using HealOperator.Agent.Replaying;
using HealOperator.Core;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Tests;

/// <summary>What is kept of a diagnosis, and what is said where it is not enough.</summary>
public sealed class ReplayRecordTests
{
    private const string Log = "src/a.ts(1,1): error TS1435: Unknown keyword or identifier. Did you mean 'export'?\n";

    [Fact]
    public async Task Add_OrdinaryFailure_KeepsAllAndHasNothingToSay()
    {
        var (record, log) = Read(await AddAsync(Log));

        record.Notes.ShouldBeEmpty();
        record.Log.IsWhole.ShouldBeTrue();
        record.Sources!.Texts["src/a.ts"].ShouldBe("expot const a = 1;\n");
        log.ShouldBe(Log);
    }

    [Fact]
    public async Task Add_FileWithASecret_KeepsNoCodeAndSaysWhy()
    {
        var report = await AddAsync(Log, code: "expot const a = 1;\n" + new string('\n', 20) + "const password = \"hunter2hunter2\";\n");

        Read(report).Record.Sources.ShouldBeNull();
        Read(report).Record.Notes!.ShouldHaveSingleItem().ShouldContain("src/a.ts holds what looks like a secret");
        Encoding.UTF8.GetString(EvidenceDocument.Write(report)).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Add_SecretThatTheMessageHolds_SaysThatTheLogIsNotEnough()
    {
        var report = await AddAsync("Error: cannot log in with token ghp_0123456789012345678901234567890123456789 at host\n" + Log.Replace("export", "ghp_0123456789012345678901234567890123456789", StringComparison.Ordinal));

        Encoding.UTF8.GetString(EvidenceDocument.Write(report)).ShouldNotContain("ghp_");
        Read(report).Record.Notes!.ShouldHaveSingleItem().ShouldStartWith("The log holds secrets that were cut out");
    }

    [Fact]
    public async Task Add_LogOfManyMegabytes_GivesTheSameFromBothEnds()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200_000; i++) text.Append("compiling file ").Append(i).Append('\n');

        var (record, log) = Read(await AddAsync(text + Log));

        record.Log.IsWhole.ShouldBeFalse();
        record.Notes.ShouldBeEmpty();
        log!.Length.ShouldBeLessThan(1 << 20);
        record.Classification.Primary!.LogLine.ShouldBe(200_001);
    }

    [Fact]
    public async Task Add_LogThatDoesNotCompress_LeavesTheEvidenceForPeopleWhole()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.Length < 1 << 20) text.Append(Convert.ToBase64String(BitConverter.GetBytes(random.NextInt64()))).Append((char)('a' + random.Next(26)));
        var noise = new EvidenceFile { Path = "debug/job/j.md", Content = text.ToString() };

        var report = await AddAsync(text + "\n" + Log, noise);

        report.Files[0].ShouldBe(noise);
        report.Files.Any(file => file.Path == ReplayFiles.Log).ShouldBeFalse();
        Read(report).Record.Notes!.ShouldContain(note => note.StartsWith("The log is not kept"));
    }

    private static async Task<DiagnosisReport> AddAsync(string log, EvidenceFile? page = null, string code = "expot const a = 1;\n")
    {
        var redactor = Redactor.Create([], []);
        var kept = new KeptLog();
        foreach (var part in Encoding.UTF8.GetBytes(log).Chunk(65536)) kept.Feed(part);
        var analysis = FailureAnalyst.Analyze(await FailureReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(log))), new KubernetesFacts { ExitCode = 2 });
        var request = new DiagnosisRequest
        {
            Namespace = "ns",
            Run = "app",
            Attempt = "app-1",
            Number = 1,
            Pins = new() { Commit = new('0', 40), OriginalCommit = new('0', 40) },
            FailedJob = new() { Name = "app-run", Uid = "u" },
            Git = new() { Url = "https://git.example.com/a/b.git" },
            Facts = new() { ExitCode = 2 },
            Resources = new(),
            Fixes = Enum.GetValues<FixKind>(),
        };
        var tree = new ReplaySources { Root = "", Files = ["src/a.ts"], Texts = new Dictionary<string, string?> { ["src/a.ts"] = code }, Executables = new Dictionary<string, bool?>() };
        var inputs = new FixInputs { Sources = new RecordingTree(new RecordedTree(tree)), Facts = request.Facts };
        var (proposal, tool, _) = await new ProposalChooser(request, request.Pins, analysis.Classification.Category, inputs.Sources, redactor).ChooseAsync(FixPlanner.Default.Plan(analysis, inputs), null, CancellationToken.None);
        var report = new DiagnosisReport
        {
            Pins = request.Pins,
            Classification = CleanClassification.Of(analysis.Classification, redactor),
            Proposal = proposal,
            Tool = tool,
            Items = [],
            Files = page is null ? [] : [page],
        };
        var (digest, bytes) = kept.Complete();
        return await new ReplayRecorder(redactor).AddAsync(report, request, inputs, [], digest, bytes, CancellationToken.None);
    }

    private static (ReplayRecord Record, string? Log) Read(DiagnosisReport report) => (
        JsonSerializer.Deserialize(report.Files.Single(file => file.Path == ReplayFiles.Record).Content, WireJsonContext.Default.ReplayRecord)!,
        report.Files.FirstOrDefault(file => file.Path == ReplayFiles.Log)?.Content);
}
