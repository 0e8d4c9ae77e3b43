using HealOperator.Agent.Data;
using HealOperator.Agent.Evidence;
using HealOperator.Agent.Git;
using HealOperator.Agent.Logs;
using HealOperator.Agent.Redaction;
using HealOperator.Agent.Replaying;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>heal diagnose: pins the state, collects the evidence, finds the cause and proposes the smallest fix. Changes nothing.</summary>
public sealed class DiagnosisService(AgentSettings settings, TimeProvider clock)
{
    /// <summary>Diagnoses a failure.</summary>
    /// <exception cref="AgentException">The state cannot be pinned, or the policy cannot be used.</exception>
    public async Task<DiagnosisReport> RunAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var (log, origin, kept) = await new LogSource(settings, clock).ReadAsync(request, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("heal-diagnose-").FullName;
        try
        {
            using var clone = request.Git is { } git ? await GitClone.InitializeAsync(git, folder, settings, clock, cancellationToken) : null;
            var (pins, sources) = await PinAsync(request, clone, cancellationToken);
            return await ReportAsync(request, pins, FailureAnalyst.Analyze(log, request.Facts), (origin, kept), clone, sources, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(Pins Pins, ISourceTree? Sources)> PinAsync(DiagnosisRequest request, GitClone? clone, CancellationToken cancellationToken)
    {
        if (clone is null) return (request.Pins, null);
        var commit = await clone.FetchAsync(request.Pins.Commit ?? request.Git!.Ref, cancellationToken);
        clone.KeepBytes();
        var files = await GitCheckout.WriteAsync(clone, commit, request.Git!.Path, cancellationToken);
        var original = request.Pins.OriginalCommit ?? commit.Commit;
        var author = request.Pins.Author ?? (original == commit.Commit ? CommitAuthor.Parse(await clone.LocalAsync(["cat-file", "commit", original], cancellationToken)) : null);
        var pins = request.Pins with { Commit = commit.Commit, OriginalCommit = original, Author = author };
        return (pins, new CheckoutTree(clone.Folder, GitCheckout.Normalize(request.Git.Path), files));
    }

    private async Task<DiagnosisReport> ReportAsync(
        DiagnosisRequest request, Pins pins, FailureAnalysis analysis, (string Origin, KeptLog Kept) log, GitClone? clone, ISourceTree? sources, CancellationToken cancellationToken)
    {
        var (data, secrets) = await ReadDataAsync(request, cancellationToken);
        var redactor = Redactor.Create(request.Redaction ?? [], [.. clone?.Secrets ?? [], .. secrets]);
        if (data.Count > 0) pins = pins with { DataRefs = [.. data.Select(d => d.DataPin).OfType<DataPin>()] };
        var inputs = new FixInputs
        {
            Sources = sources is null ? null : new RecordingTree(sources),
            Tables = [.. data.SelectMany(d => d.Tables).Where(t => t.Columns.Count > 0).Select(t => new TableShape(t.Name, [.. t.Columns.Select(c => c.Name)]))],
            CanRunTools = clone is not null && request.Steps is { Count: > 0 },
            Suspect = clone is null ? null : await SuspectReader.FetchAsync(clone, PinnedRef.Pin(pins.Commit!), request.LastGreenCommit, cancellationToken),
            Facts = request.Facts,
            Resources = request.Resources,
        };
        var chooser = new ProposalChooser(request, pins, analysis.Classification.Category, inputs.Sources, redactor);
        var (proposal, tool, note) = await chooser.ChooseAsync(FixPlanner.Default.Plan(analysis, inputs), clone, cancellationToken);
        var findings = new Findings
        {
            Request = request,
            Pins = pins,
            Analysis = analysis,
            LogOrigin = log.Origin,
            Sources = sources,
            Data = data,
            Proposal = proposal,
            Tool = tool,
            Note = note,
            Checks = [.. data.SelectMany(d => ChecksService.Values(d, request.Checks ?? [], redactor)).Select(v => new CheckResult { Name = v.Check.Name, Expect = v.Check.Expect, Before = v.Value })],
        };
        var writer = new EvidenceWriter(redactor);
        var report = new DiagnosisReport
        {
            Pins = pins,
            Classification = CleanClassification.Of(analysis.Classification, redactor),
            Proposal = proposal,
            Tool = tool,
            Items = writer.Items(findings),
            Files = writer.Files(findings),
            Checks = findings.Checks,
            FalseHeals = FalseHealRule.Judge(
                request.EarlierHeals ?? [], analysis.Classification.Fingerprint, request.Facts, await new HistoryReader(settings, clock).ReadAsync(request, pins, cancellationToken)),
        };
        var (digest, keptBytes) = log.Kept.Complete();
        return await new ReplayRecorder(redactor).AddAsync(report, request, inputs, [.. chooser.PassedOver], digest, keptBytes, cancellationToken);
    }

    private async Task<(IReadOnlyList<SourceSnapshot> Data, IReadOnlyList<string> Secrets)> ReadDataAsync(DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var (snapshots, secrets) = (new List<SourceSnapshot>(), new List<string>());
        foreach (var source in request.Data ?? [])
        {
            var (snapshot, used) = await new DataReader(settings).ReadAsync(source, request.Checks ?? [], withTables: true, cancellationToken);
            snapshots.Add(snapshot);
            secrets.AddRange(used);
        }

        return (snapshots, secrets);
    }
}
