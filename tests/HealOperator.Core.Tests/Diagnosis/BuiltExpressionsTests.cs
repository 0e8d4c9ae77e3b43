using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class BuiltExpressionsTests
{
    private readonly Dictionary<string, int> _builds = [];
    private readonly BuiltExpressions _built = new(2);

    [Fact]
    public void Value_UsedAgain_IsNotBuiltAgain()
    {
        var a = Expression("a");

        a.Value.ShouldBeSameAs(a.Value);
        _builds["a"].ShouldBe(1);
    }

    [Fact]
    public void Value_MoreThanMayStay_OnlySoManyStayAndTheForgottenStillWork()
    {
        var all = new[] { "a", "b", "c", "d" }.Select(Expression).ToList();
        foreach (var expression in all) expression.Value.IsMatch("abcd").ShouldBeTrue();

        _built.Count.ShouldBe(2);
        all[0].Value.IsMatch("xa").ShouldBeTrue();
        _builds["a"].ShouldBe(2);
    }

    [Fact]
    public void Add_OneIsInUseAndAnotherIsNot_ForgetsTheOther()
    {
        var (used, idle, third, fourth) = (Expression("a"), Expression("b"), Expression("c"), Expression("d"));
        _ = used.Value;
        _ = idle.Value;
        _ = third.Value;
        _ = used.Value;
        _ = fourth.Value;

        var before = _builds["a"];
        _ = used.Value;
        _builds["a"].ShouldBe(before, "what is in use stays");
        _built.Count.ShouldBe(2);
    }

    private LazyExpression Expression(string pattern) => new(
        pattern,
        text =>
        {
            _builds[text] = _builds.GetValueOrDefault(text) + 1;
            return MatcherRegex.Create(text);
        },
        _built);
}
