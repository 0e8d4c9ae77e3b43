using HealOperator.Core.Diagnosis;
using HealOperator.Core.Measuring;

namespace HealOperator.Core.Tests.Measuring;

public sealed class LabelValueTests
{
    [Theory]
    [InlineData(null, "none")]
    [InlineData("", "none")]
    [InlineData("ts-keyword", "ts-keyword")]
    [InlineData("eslint-autofix", "eslint-autofix")]
    [InlineData("ts-keyword+js-bracket", "several")]
    [InlineData("made-up", "other")]
    public void Fold_AnyFixer_IsOneOfFewValues(string? fixer, string expected)
    {
        FixerNames.Fold(fixer).ShouldBe(expected);
        FixerNames.All.ShouldContain(expected);
    }

    [Fact]
    public void Of_CategoryOutsideTheEnum_IsUnknown() => FixClass.Of((FailureCategory)99, "rerun").Category.ShouldBe(FailureCategory.Unknown);

    [Fact]
    public void UsualClasses_EveryFixer_IsInOneAndNoneIsTwice()
    {
        UsualClasses.Fixes.ShouldBeUnique();
        FixerNames.Known.Except(UsualClasses.Fixes.Select(key => key.Fixer)).ShouldBeEmpty();
        UsualClasses.Fixes.Count.ShouldBeLessThan(200, "each class is some thirty series");
    }

    [Fact]
    public void EscalationReasons_EveryReasonOfABlocker_HasAClass()
    {
        var reasons = typeof(FailureReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        reasons.Where(reason => EscalationReasons.Of(reason) is EscalationReason.Approval).ShouldBeEmpty("that one is no end");
        EscalationReasons.Of("SomethingNew").ShouldBe(EscalationReason.Other);
        EscalationReasons.Of(FailureReasons.UnknownFailure).ShouldBe(EscalationReason.NoFix);
        EscalationReasons.Of(FailureReasons.RepositoryNotFound).ShouldBe(EscalationReason.Surroundings);
    }
}
