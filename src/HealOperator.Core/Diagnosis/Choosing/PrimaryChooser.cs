using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>
/// Finds the first cause among the errors of a log, while it is read. Of one step it is the error of the least rank, the first of
/// them. Of all steps it is the one whose step failed; then one of a step of which the log does not say how it ended; last one
/// that the run survived, since its step ended well or was tried again.
/// </summary>
internal sealed class PrimaryChooser(LogExcerpt excerpt)
{
    private const int RankOfSurroundings = 3;
    private const int PenaltyElsewhere = 3;
    private const int PenaltySurvived = 10;

    private readonly Suspect?[] _best = new Suspect?[3];
    private readonly StepHistory _steps = new();
    private readonly OutcomeReader _outcome = new();
    private Suspect? _current;

    /// <summary>Takes an error; it may stand before the last statement, when its last line came after it.</summary>
    /// <param name="found">The error.</param>
    /// <param name="line">Its line of the log: another than the error's own when it is repeated.</param>
    public void Add(MatchedError found, int line)
    {
        _outcome.Error(line);
        if (_steps.Find(line) is { } state) Take(ref _best[(int)state], found, line);
        else Take(ref _current, found, line);
    }

    /// <summary>Takes what a line states of the run.</summary>
    public void Add(LogStatement statement, int line)
    {
        _outcome.Statement(statement, line);
        switch (statement)
        {
            case LogStatement.StepStarted:
                Close(StepState.Open, line - 1);
                break;
            case LogStatement.StepFailed:
                Close(StepState.Failed, line);
                break;
            case LogStatement.StepPassed or LogStatement.Retried:
                Close(StepState.Survived, line);
                break;
            case LogStatement.Recovered or LogStatement.ToolPassed or LogStatement.PartPassed when _current is { Rank: >= RankOfSurroundings }:
                Move(StepState.Survived);
                break;
        }
    }

    /// <summary>The first cause, and how the run ended.</summary>
    /// <param name="lines">Lines of the log.</param>
    public (Suspect? Primary, LogOutcome Outcome) Complete(int lines)
    {
        Close(StepState.Open, lines);
        int[] penalties = _best[(int)StepState.Failed] is null ? [0, 0, PenaltySurvived] : [PenaltyElsewhere, 0, PenaltySurvived];
        var primary = _best.Zip(penalties).Where(b => b.First is not null).OrderBy(b => b.First!.Rank + b.Second).ThenBy(b => b.First!.Line).Select(b => b.First).FirstOrDefault();
        return (primary, _outcome.Complete(lines, primary?.Rank));
    }

    /// <summary>Whether the step of this line ended well or was tried again; ask once all is read.</summary>
    public bool IsSurvived(int line) => _steps.Find(line) == StepState.Survived;

    private void Close(StepState state, int line)
    {
        _steps.Close(state, line);
        Move(state);
    }

    private void Move(StepState state)
    {
        if (_current is not { } suspect) return;
        _current = null;
        ref var best = ref _best[(int)state];
        if (best is null || IsCloser(suspect.Rank, suspect.Line, best)) (best, suspect) = (suspect, best);
        if (suspect is not null) excerpt.Drop(suspect.Window);
    }

    private void Take(ref Suspect? best, MatchedError found, int line)
    {
        if (best is not null && !IsCloser(found.Rank, line, best)) return;
        var rank = found.Rank == 0 && _outcome.HasFailure ? RankOfSurroundings : MessageWeight.Weigh(found.Rank, found.Error.Message);
        if (best is not null && !IsCloser(rank, line, best)) return;
        if (best is not null) excerpt.Drop(best.Window);
        best = new(found.Error.LogLine == line ? found : found with { Error = found.Error with { LogLine = line } }, rank, excerpt.Open(line));
    }

    private static bool IsCloser(int rank, int line, Suspect best) => rank < best.Rank || (rank == best.Rank && line < best.Line);
}
