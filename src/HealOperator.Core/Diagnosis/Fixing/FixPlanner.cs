using HealOperator.Core.Diagnosis.Fixing.Tools;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>
/// Makes fixes of what the fixers say. All errors of the failing step that have a fix go into one draft, the best first;
/// after it come the single parts and the second choices, for when the first was tried and did not heal.
/// </summary>
public sealed class FixPlanner(IReadOnlyList<IFixer> fixers)
{
    private const int MostErrors = 50;
    private const int MostDrafts = 10;

    /// <summary>A planner with every fixer of the catalogue.</summary>
    public static FixPlanner Default { get; } = new(FixerCatalogue.All);

    /// <summary>The drafts, best first; none when nothing certain can be said.</summary>
    public IReadOnlyList<FixDraft> Plan(FailureAnalysis analysis, FixInputs inputs)
    {
        if (analysis.Classification.Primary is not { } primary) return [];
        var errors = analysis.Log.Causes.Select(e => e.Error).Take(MostErrors).Prepend(primary).Distinct().ToList();
        var answers = errors.Select(e => (Error: e, Choices: Choices(new(inputs, analysis.Classification, e) { Following = Following(analysis.Log, e) }, errors))).ToList();
        var choices = answers.Select(a => a.Choices).Where(c => c.Count > 0).ToList();
        var code = choices.Select(c => c.Where(x => x.Candidate.Kind == FixKind.Code).ToList()).Where(c => c.Count > 0).ToList();
        var drafts = new List<FixDraft>();
        if (inputs.Sources is { } sources && code.Count > 0)
        {
            drafts.Add(Merge([.. code.Select(c => c[0])], sources, [.. answers.Where(a => a.Choices.All(c => c.Candidate.Kind != FixKind.Code)).Select(a => a.Error)]));
            drafts.AddRange(code.SelectMany(c => c).Select(c => Merge([c], sources, [])));
        }

        // A tool mends all of its findings: where our own edits would leave some, they would only cost a round.
        drafts.InsertRange(code.Count == errors.Count ? drafts.Count : 0, [.. ToolPlanner.Plan(analysis, inputs), .. LockPlanner.Plan(analysis, inputs)]);
        drafts.AddRange(choices.SelectMany(c => c).Where(c => c.Candidate.Kind != FixKind.Code).Select(Single));
        return [.. drafts.Where(d => d.Kind != FixKind.Code || d.Diff.Length > 0 || d.Tool is not null).DistinctBy(d => (d.Kind, d.Diff, d.Tool, d.Override)).Take(MostDrafts)];
    }

    private static IReadOnlyList<string> Following(FailureLog log, StructuredError error) =>
        log.Errors.FirstOrDefault(e => e.Error == error)?.Following ?? [];

    private List<(IFixer Fixer, FixCandidate Candidate)> Choices(FixContext context, IReadOnlyList<StructuredError> errors)
    {
        var choices = new List<(IFixer Fixer, FixCandidate Candidate)>();
        foreach (var fixer in fixers)
        {
            if (fixer.TryFix(context) is { } candidate && MayChange(candidate, context.Sources))
                choices.Add((fixer, candidate with { Confidence = RenameDoubt.Temper(candidate, candidate.Confidence ?? fixer.Confidence, context.Sources, errors) }));
        }

        return [.. choices.OrderByDescending(c => c.Candidate.Confidence ?? c.Fixer.Confidence)];
    }

    private static bool MayChange(FixCandidate candidate, ISourceTree? sources) =>
        candidate.Edits.Select(e => e.Path).Concat(candidate.Executables).Distinct().All(path => !TestPaths.IsTest(path) && !GeneratedFiles.Is(path, sources?.Read(path)));

    private static FixDraft Merge(IReadOnlyList<(IFixer Fixer, FixCandidate Candidate)> parts, ISourceTree sources, IReadOnlyList<StructuredError> unmended)
    {
        var edits = new EditSet();
        var used = parts.Where(p => edits.TryAdd(p.Candidate.Edits, p.Candidate.Executables)).ToList();
        return new()
        {
            Kind = FixKind.Code,
            Fixer = string.Join('+', used.Select(u => u.Fixer.Id).Distinct()),
            Confidence = PartialDoubt.Temper(used.Select(u => u.Candidate.Confidence ?? u.Fixer.Confidence).DefaultIfEmpty(0).Min(), edits.Edits, sources, unmended),
            Summary = string.Join("; ", used.Select(u => u.Candidate.Summary).Distinct()),
            Diff = UnifiedDiff.Create(edits.Apply(sources), edits.Executables),
        };
    }

    private static FixDraft Single((IFixer Fixer, FixCandidate Candidate) part) => new()
    {
        Kind = part.Candidate.Kind,
        Fixer = part.Fixer.Id,
        Confidence = part.Candidate.Confidence ?? part.Fixer.Confidence,
        Summary = part.Candidate.Summary,
        Diff = part.Candidate.Diff,
        Override = part.Candidate.Override,
    };
}
