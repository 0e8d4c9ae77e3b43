using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>
/// Finds the first cause among the errors of a log, while it is read. Of one step it is the error of the least rank, the first of
/// them; a trace that a program printed may have been caught, so what a compiler or a test says goes before it. Of all steps it is the
/// one whose step failed; then one of a step of which the log does not say how it ended; then one that tests printed which passed; last
/// one that the run survived, since its step ended well or was tried again.
/// </summary>
internal sealed class PrimaryChooser(LogExcerpt excerpt)
{
    private const int RankOfSurroundings = 3;
    private const int RankOfGuesses = 8;
    private const int PenaltyElsewhere = 3;
    private const int PenaltyQuiet = 6;
    private const int PenaltySurvived = 10;

    private readonly Suspect?[] _best = new Suspect?[4];
    private readonly StepHistory _parts = new();
    private readonly StepHistory _steps = new();
    private readonly OutcomeReader _outcome = new();
    private Suspect? _current;
    private Suspect? _inPart;
    private int _partStart;

    /// <summary>Takes an error; it may stand before the last statement, when its last line came after it.</summary>
    /// <param name="found">The error.</param>
    /// <param name="line">Its line of the log: another than the error's own when it is repeated.</param>
    public void Add(MatchedError found, int line)
    {
        _outcome.Error(line);
        if (_steps.Find(line) is { } state) Take(ref _best[(int)state], found, line);
        else if (_parts.Find(line) == StepState.Quiet) Take(ref _best[(int)StepState.Quiet], found, line);
        else if (_partStart > 0 && line > _partStart) Take(ref _inPart, found, line);
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
            case LogStatement.PartStarted when _partStart == 0:
                _partStart = line;
                break;
            case LogStatement.ToolPassed or LogStatement.PartPassed:
                ClosePart(line);
                Recover();
                break;
            case LogStatement.Recovered:
                Recover();
                break;
            case LogStatement.ToolFailed:
                MergePart();
                break;
        }
    }

    /// <summary>The first cause, and how the run ended.</summary>
    /// <param name="lines">Lines of the log.</param>
    public (Suspect? Primary, LogOutcome Outcome) Complete(int lines)
    {
        Close(StepState.Open, lines);
        int[] penalties = _best[(int)StepState.Failed] is null ? [0, 0, PenaltySurvived, PenaltyQuiet] : [PenaltyElsewhere, 0, PenaltySurvived, PenaltyQuiet];
        var (primary, least) = (default(Suspect), int.MaxValue);
        for (var i = 0; i < _best.Length; i++)
        {
            if (_best[i] is not { } suspect) continue;
            var rank = suspect.Rank + penalties[i];
            if (rank < least || (rank == least && suspect.Line < primary!.Line)) (primary, least) = (suspect, rank);
        }

        return (primary, _outcome.Complete(lines, primary is null ? null : least));
    }

    /// <summary>Whether the step of this line ended well or was tried again, or tests printed it that passed; ask once all is read.</summary>
    public bool IsSurvived(int line) => _steps.Find(line) == StepState.Survived || _parts.Find(line) == StepState.Quiet;

    private void Close(StepState state, int line)
    {
        MergePart();
        _steps.Close(state, line);
        Move(ref _current, state);
    }

    private void ClosePart(int line)
    {
        if (_partStart == 0) return;
        _parts.Close(StepState.Open, _partStart);
        _parts.Close(StepState.Quiet, line);
        Move(ref _inPart, StepState.Quiet);
        _partStart = 0;
    }

    private void MergePart()
    {
        _partStart = 0;
        if (_inPart is not { } suspect) return;
        _inPart = null;
        Put(ref _current, suspect);
    }

    private void Recover()
    {
        if (_current is { Rank: >= RankOfSurroundings }) Move(ref _current, StepState.Survived);
        if (_inPart is { Rank: >= RankOfSurroundings }) Move(ref _inPart, StepState.Survived);
    }

    private void Move(ref Suspect? from, StepState state)
    {
        if (from is not { } suspect) return;
        from = null;
        Put(ref _best[(int)state], suspect);
    }

    private void Put(ref Suspect? best, Suspect suspect)
    {
        var other = best;
        if (best is null || IsCloser(suspect.Rank, suspect.Line, suspect.Error, best)) best = suspect;
        else other = suspect;
        if (other is not null) excerpt.Drop(other.Window);
    }

    private void Take(ref Suspect? best, MatchedError found, int line)
    {
        if (best is not null && !IsCloser(found.Rank, line, found, best)) return;
        var rank = found.Rank == 0 && _outcome.HasFailure ? RankOfSurroundings : MessageWeight.Weigh(found.Rank, found.Error.Message);
        if (best is not null && !IsCloser(rank, line, found, best)) return;
        if (best is not null) excerpt.Drop(best.Window);
        best = new(found.Error.LogLine == line ? found : found with { Error = found.Error with { LogLine = line } }, rank, excerpt.Open(line));
    }

    private static bool IsCloser(int rank, int line, MatchedError found, Suspect best)
    {
        if (rank != best.Rank) return Distance(rank) < Distance(best.Rank);
        return IsTrace(found) != IsTrace(best.Error) && found.Error.Tool != best.Error.Error.Tool ? IsTrace(best.Error) : line < best.Line;
    }

    // An error of a tool that is not known tells more than the echo of one that is.
    private static double Distance(int rank) => rank == RankOfGuesses ? MessageWeight.Echo - 0.5 : rank;

    // Only those that name a place compete with compilers and tests.
    private static bool IsTrace(MatchedError found) => found is { Rank: 1, Error.Type: "runtime_error" };
}
