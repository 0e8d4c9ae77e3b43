using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>
/// Says how a run ended. What the CI service says of the whole run counts; without it, a failed step or a tool's summary of
/// failure; without those, a summary of success that stands at the end with no error after it. The summary of a part, such as
/// that of tests before their coverage is looked at, only counts where no error tells a cause.
/// A program's own word that it is done counts at the very end.
/// </summary>
internal sealed class OutcomeReader
{
    // Caches are saved and machines are cleaned up after the last word of the tools.
    private const int LinesAfterTheLastWord = 100;
    private const int LinesAfterFinished = 3;

    private LogOutcome _run;
    private int _lastPass;
    private int _lastError;
    private int _finished;
    private bool _isSuccess;
    private bool _isPart;
    private bool _hasEnded;
    private bool _hasMark;

    /// <summary>Whether a step or the run was said to have failed.</summary>
    public bool HasFailure { get; private set; }

    public void Error(int line) => _lastError = Math.Max(_lastError, line);

    public void Statement(LogStatement statement, int line)
    {
        switch (statement)
        {
            case LogStatement.RunPassed:
                _run = LogOutcome.Passed;
                break;
            case LogStatement.RunFailed:
                (_run, HasFailure) = (LogOutcome.Failed, true);
                break;
            case LogStatement.RunAborted:
                _run = LogOutcome.Aborted;
                break;
            case LogStatement.StepFailed or LogStatement.ToolFailed:
                HasFailure = true;
                break;
            case LogStatement.ErrorMarked:
                _hasMark = true;
                break;
            case LogStatement.RunEnded:
                _hasEnded = true;
                break;
            case LogStatement.Finished or LogStatement.Succeeded or LogStatement.Recovered:
                (_finished, _isSuccess) = (line, statement == LogStatement.Succeeded);
                break;
            case LogStatement.StepPassed or LogStatement.ToolPassed or LogStatement.PartPassed:
                (_lastPass, _isPart) = (line, statement == LogStatement.PartPassed);
                break;
        }
    }

    /// <param name="lines">Lines of the log.</param>
    /// <param name="rank">Rank of the primary error; null when there is none.</param>
    public LogOutcome Complete(int lines, int? rank)
    {
        if (_run != LogOutcome.Unknown) return _run;
        if (HasFailure) return LogOutcome.Failed;
        if (_hasEnded && !_hasMark) return LogOutcome.Passed;
        if (_finished > _lastError && lines - _finished <= LinesAfterFinished && (_isSuccess || rank is null or > MatchedError.LastRankOfCauses)) return LogOutcome.Passed;
        if (_lastPass <= _lastError || lines - _lastPass > LinesAfterTheLastWord) return LogOutcome.Unknown;
        return _isPart && rank <= MatchedError.LastRankOfCauses ? LogOutcome.Unknown : LogOutcome.Passed;
    }
}
