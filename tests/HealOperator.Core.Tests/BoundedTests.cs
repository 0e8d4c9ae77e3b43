namespace HealOperator.Core.Tests;

public sealed class BoundedTests
{
    [Theory]
    [InlineData("all of it", 9, "all of it")]
    [InlineData("all of it", 8, "all of …")]
    [InlineData("one two three", 8, "one two…")]
    [InlineData("one 'two' three", 8, "one '…")]
    [InlineData("a word-of-half-the-length", 10, "a word-of…")]
    [InlineData("nothing-between", 5, "noth…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData(null, 4, "")]
    public void Text_LongerThanItMayBe_KeepsWholeWords(string? text, int most, string expected) => Bounded.Text(text, most).ShouldBe(expected);
}
