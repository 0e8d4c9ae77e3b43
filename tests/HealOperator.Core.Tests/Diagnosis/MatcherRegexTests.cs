using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class MatcherRegexTests
{
    // Each character more doubles the time of an expression that backtracks.
    private const string Explosive = @"^(\w+\s?)*$";

    private static readonly string Hostile = new string('a', 60) + "!";

    private readonly LinearExpressions _linear = new(2);

    [Fact]
    public void IsMatch_OrdinaryLines_StaysSmall()
    {
        var expression = Expression(@"^(\S+)\((\d+)\): error$");

        expression.IsMatch("src/a.ts(12): error").ShouldBeTrue();
        expression.IsMatch("src/a.ts: error").ShouldBeFalse();
        expression.IsLinear.ShouldBeFalse();
        _linear.Count.ShouldBe(0);
    }

    [Fact]
    public void IsMatch_LineThatTakesTooLong_AnswersAndNeverBacktracksAgain()
    {
        var expression = Expression(Explosive);

        expression.IsMatch(Hostile).ShouldBeFalse();
        expression.IsLinear.ShouldBeTrue();
        expression.IsMatch(Hostile.TrimEnd('!')).ShouldBeTrue();
        _linear.Count.ShouldBe(1);
    }

    [Fact]
    public void Groups_LineThatTakesTooLong_AreThoseOfTheLine()
    {
        var expression = Expression(@"^(\w+\s?)*(b)?$|^a+(!)$");
        var groups = expression.Groups(Hostile);

        (groups[1].Success, groups[2].Success, groups[3].Value).ShouldBe((false, false, "!"));
        expression.IsLinear.ShouldBeTrue();
        expression.Fill("$3 at the end", Hostile).ShouldBe("! at the end");
    }

    [Fact]
    public void IsMatch_MoreSlowOnesThanMayStay_OnlySoManyStayAndTheForgottenStillWork()
    {
        var all = new[] { @"^(\w+\s?)*b$", @"^(\w+\s?)*c$", @"^(\w+\s?)*d$", @"^(\w+\s?)*e$|!$" }.Select(Expression).ToList();
        foreach (var expression in all) expression.IsMatch(Hostile);

        _linear.Count.ShouldBe(2);
        all[0].IsMatch(Hostile).ShouldBeFalse();
        all[3].IsMatch(Hostile).ShouldBeTrue();
        all[3].IsLinear.ShouldBeTrue();
    }

    [Fact]
    public void Add_OneIsInUseAndAnotherIsNot_ForgetsTheOther()
    {
        var (used, idle, third) = (Expression(Explosive), Expression(@"^(\w+\s?)*b$"), Expression(@"^(\w+\s?)*c$"));
        used.IsMatch(Hostile);
        idle.IsMatch(Hostile);
        used.IsMatch(Hostile);
        third.IsMatch(Hostile);

        (used.IsBuilt, idle.IsBuilt, third.IsBuilt).ShouldBe((true, false, true));
    }

    [Fact]
    public void IsMatch_LookAroundThatTakesTooLongAgainAndAgain_IsGivenUp()
    {
        var expression = Expression(@"^(?!b)(\w+\s?)*$");
        expression.IsMatch("aaa").ShouldBeTrue();
        for (var i = 0; i < 3; i++)
            expression.IsMatch(Hostile).ShouldBeFalse();

        expression.IsMatch("aaa").ShouldBeFalse();
        expression.Groups("aaa")[0].Success.ShouldBeFalse();
    }

    [Fact]
    public void CheckLinear_LookAround_IsRefused()
    {
        Should.Throw<NotSupportedException>(() => MatcherRegex.CheckLinear("(?=a)b"));
        Should.Throw<ArgumentException>(() => MatcherRegex.Check("("));
    }

    private MatcherRegex Expression(string pattern) => new(pattern, _linear);
}
