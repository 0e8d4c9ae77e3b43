using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Policies;

public sealed class PolicyValidationTests
{
    [Fact]
    public void Validate_Defaults_AreValid() => PolicyValidation.Validate(new HealPolicySpec()).ShouldBeEmpty();

    [Fact]
    public void Validate_EveryMistake_NamesItsField()
    {
        var spec = new HealPolicySpec
        {
            MinConfidence = 101,
            Attempts = new AttemptsPolicy { Max = 11, Backoff = new BackoffPolicy { Initial = "soon", Factor = 0 } },
            Budget = new BudgetPolicy { MaxCostUSD = "two" },
            Approval = new ApprovalPolicy { Quorum = 0, Identities = new Dictionary<string, string> { ["alice"] = "a", ["bob@example.com"] = "" } },
            Verification = new VerificationPolicy { Rounds = 6, MinimalPatch = "Sometimes", MaxTrials = 21 },
            Paths = new PathsPolicy { NeedApproval = ["ok/**", "!bad"] },
            Resources = new ResourcesPolicy { MaxMemory = "lots" },
            Diagnosers = [new DiagnoserPolicy()],
            Redaction = new RedactionPolicy { Patterns = ["(a)\\1"] },
        };

        PolicyValidation.Validate(spec).Select(error => error.Path).ShouldBe(
        [
            "spec.minConfidence", "spec.attempts.max", "spec.attempts.backoff.factor", "spec.attempts.backoff.initial", "spec.budget.maxCostUSD",
            "spec.approval.quorum", "spec.approval.identities[alice]", "spec.approval.identities[bob@example.com]", "spec.verification.rounds", "spec.verification.minimalPatch", "spec.verification.maxTrials",
            "spec.paths.needApproval[1]", "spec.resources.maxMemory", "spec.diagnosers[0]", "spec.redaction.patterns[0]",
        ]);
    }

    [Fact]
    public void Digest_WrittenDefault_IsTheSameAsAnAbsentOne() =>
        PolicyDigest.Compute(new HealPolicySpec { MinConfidence = 80 }).ShouldBe(PolicyDigest.Compute(new HealPolicySpec()));

    [Fact]
    public void Digest_AnotherValue_IsAnother() =>
        PolicyDigest.Compute(new HealPolicySpec { MinConfidence = 81 }).ShouldNotBe(PolicyDigest.Compute(new HealPolicySpec()));

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 10)]
    [InlineData(4, 20)]
    [InlineData(10, 300)]
    public void Backoff_Grows_UpToItsMaximum(int attempt, int seconds) => Backoff.Before(attempt, new BackoffPolicy()).ShouldBe(TimeSpan.FromSeconds(seconds));
}
