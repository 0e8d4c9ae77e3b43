using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines;

/// <summary>
/// A cluster, a git server, people and an operator that crashes, in memory and driven by a seed. It carries out what the two machines decide,
/// and lets time, failures, stale caches and people get in the way.
/// </summary>
internal sealed partial class World
{
    private readonly Random _random;

    private readonly Dictionary<string, WorldJob> _jobs = [];

    private readonly Dictionary<string, string> _branches = new() { ["main"] = Samples.Commit };

    private readonly Dictionary<string, string> _evidence = [];

    private readonly Dictionary<string, int> _starts = [];

    private readonly List<WorldAttempt> _attempts = [];

    private readonly bool _hasGit, _hasChecks, _adopted, _stamped;

    private HealPolicySpec _policy;

    private HealMode _mode;

    private DateTimeOffset _now = Samples.Start;

    private RunStatus? _run;

    private int _runVersion;

    private bool _runGone;

    public World(int seed)
    {
        _random = new Random(seed);
        _hasGit = !Chance(15);
        _hasChecks = Chance(40);
        _adopted = Chance(20);
        _mode = (HealMode)_random.Next(3);
        _stamped = Chance(50);
        _policy = RandomPolicy();
        if (_adopted) _jobs["web-run"] = new WorldJob { Name = "web-run", Kind = "run", Commit = Samples.Commit };
    }

    /// <summary>Decisions that were taken and checked.</summary>
    public int Steps { get; private set; }

    /// <summary>Attempts whose proposal became smaller.</summary>
    public int Reduced => _attempts.Count(attempt => attempt.Status is { Minimization: { Kept: not null } search, Proposal: { } proposal } && proposal.PatchDigest != search.Whole);

    public RunStatus? Run => _run;

    public bool IsOver => _runGone || (_run?.Phase?.IsTerminal() == true && _attempts.All(attempt => attempt.Status?.Phase?.IsTerminal() == true));

    /// <summary>Anything may happen.</summary>
    public void Shake()
    {
        switch (_random.Next(20))
        {
            case < 8 when _attempts.Count > 0: ReconcileAttempt(Pick(_attempts), crash: Chance(20), stale: Chance(15)); break;
            case < 12: ReconcileRun(crash: Chance(20)); break;
            case < 15: FinishAJob(); break;
            case < 17: Answer(); break;
            case 17: _now += TimeSpan.FromSeconds(_random.Next(Chance(5) ? 100_000 : 120)); break;
            case 18 when Chance(15): ChangeRules(); break;
            case 19 when Chance(10): LoseSomething(); break;
            default: ReconcileRun(crash: false); break;
        }
    }

    /// <summary>The operator works, Jobs end and time goes on; nobody answers any more.</summary>
    public void Settle()
    {
        foreach (var attempt in _attempts.ToList()) ReconcileAttempt(attempt, crash: false, stale: false);
        ReconcileRun(crash: false);
        foreach (var job in _jobs.Values.Where(job => !job.Finished).ToList()) Finish(job);
        _now += TimeSpan.FromMinutes(10);
    }

    public void CheckWorld()
    {
        _branches["main"].ShouldBe(Samples.Commit, "rule 1: main is never written");
        _branches.Keys.Where(branch => branch != "main").All(branch => HealBranch.IsFix(branch) || HealBranch.IsEvidence(branch)).ShouldBeTrue();
        _attempts.Count.ShouldBeLessThanOrEqualTo(10);
        _starts.All(start => start.Value == 1).ShouldBeTrue("one Job of each name");
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private T Pick<T>(IReadOnlyList<T> items) => Pick(_random, items);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private HealPolicySpec RandomPolicy() => Samples.Policy() with
    {
        MinConfidence = Pick([0, 80, 100]),
        Attempts = new AttemptsPolicy { Max = _random.Next(1, 5) },
        Budget = new BudgetPolicy { MaxActions = Pick([3, 8, 15, 40, 40]), MaxDuration = Pick(["10m", "1h", "24h"]) },
        Fixes = Chance(80) ? Enum.GetValues<FixKind>() : [FixKind.Code],
        Paths = new PathsPolicy { NeedApproval = Chance(80) ? ["security/**"] : ["src/**"], Forbidden = Chance(90) ? [".git/**"] : ["src/**"] },
        Verification = new VerificationPolicy { MinimalPatch = Chance(70) ? "Always" : "Never", MaxTrials = Pick([1, 4, 20]), Rounds = Pick([1, 1, 2, 3]) },
        Approval = new ApprovalPolicy { ExpiresAfter = Pick(["30m", "24h"]), Quorum = Chance(80) ? 1 : 2, FourEyes = Chance(20) },
    };
}
