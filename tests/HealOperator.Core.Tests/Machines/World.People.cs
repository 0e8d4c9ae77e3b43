using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <content>People, policies and mishaps.</content>
internal sealed partial class World
{
    private void Answer()
    {
        if (_attempts.Count == 0) return;
        var attempt = Pick(_attempts);
        if (_stamped && Chance(60)) Stamp(attempt);
        var digest = attempt.Status?.Proposal?.Digest ?? "none";
        var old = _attempts[0].Status?.Proposal?.Digest ?? "none";
        switch (_random.Next(12))
        {
            case < 5: attempt.Approve = ProposalDigest.Short(digest); break;
            case 5: attempt.Approve = digest; break;
            case 6: attempt.Approve = ProposalDigest.Short(old); break;
            case 7: attempt.Approve = "yes"; break;
            case 8: attempt.Approve = null; break;
            case 9: attempt.Approve = ""; break;
            case 10 when Chance(30): attempt.Reject = "not like this"; break;
            case 11 when Chance(30): attempt.Reject = null; break;
            default: return;
        }

        attempt.Version++;
    }

    /// <summary>What the webhook stores when somebody approves what is there to approve, now or before.</summary>
    private void Stamp(WorldAttempt attempt)
    {
        if (attempt.Status?.Proposal is null && !Chance(2)) return;
        var by = Pick(["alice", "bob", "carol"]);
        var digest = (Chance(80) ? attempt : _attempts[0]).Status?.Proposal?.Digest ?? new string('0', 64);
        attempt.Stamps.RemoveAll(stamp => stamp.By == by);
        attempt.Stamps.Add(new ApprovalStatus { By = by, At = _now, Digest = digest });
        attempt.Version++;
    }

    private void ChangeRules()
    {
        if (Chance(50)) _policy = RandomPolicy();
        else _mode = (HealMode)_random.Next(3);
    }

    private void LoseSomething()
    {
        switch (_random.Next(4))
        {
            case 0: _runGone = Chance(20); break;
            case 1 when _attempts.Count > 0: _attempts.Remove(Pick(_attempts)); break;
            case 2 when _jobs.Count > 0: Forget(Pick(_jobs.Keys.ToList())); break;
            default:
                // A pod is lost: its Job ends without anything to read.
                if (_jobs.Values.FirstOrDefault(job => !job.Finished) is { } job) (job.Finished, job.Passed, job.Outcome) = (true, false, null);
                break;
        }
    }

    private void Forget(string job)
    {
        _jobs.Remove(job);
        _starts.Remove(job);
    }
}
