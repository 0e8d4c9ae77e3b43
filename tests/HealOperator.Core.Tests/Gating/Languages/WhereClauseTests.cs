using HealOperator.Core.Gating.Honesty.Languages.Sql;

namespace HealOperator.Core.Tests.Gating.Languages;

public sealed class WhereClauseTests
{
    [Theory]
    [InlineData("delete from a where true")]
    [InlineData("DELETE FROM a WHERE 1 = 1")]
    [InlineData("delete from a where (1=1) or day = 3")]
    [InlineData("update a set b = 1 where id = id returning *")]
    [InlineData("delete from a where total > 5 or total <= 5")]
    [InlineData("delete from a where day is null or day is not null")]
    [InlineData("delete from a where 'x' = 'x' and 2 <> 3")]
    public void IsAlwaysTrue_ConditionThatLeavesNothingOut_IsTrue(string statement) => WhereClause.IsAlwaysTrue(WhereClause.Of(statement)!).ShouldBeTrue();

    [Theory]
    [InlineData("delete from a where day = current_date")]
    [InlineData("delete from a where 1 = 1 and day = current_date")]
    [InlineData("delete from a where day = date_sub(current_date, 1) or vip")]
    [InlineData("update a set b = 1 where a.id = b.id")]
    [InlineData("delete from a where id in (select id from b where true)")]
    public void IsAlwaysTrue_ConditionThatLeavesRowsOut_IsFalse(string statement) => WhereClause.IsAlwaysTrue(WhereClause.Of(statement)!).ShouldBeFalse();

    [Theory]
    [InlineData("delete from a")]
    [InlineData("delete from (select 1 where true)")]
    [InlineData("update a set b = (select max(c) from d where e)")]
    public void Of_NoConditionOfItsOwn_IsNull(string statement) => WhereClause.Of(statement).ShouldBeNull();
}
