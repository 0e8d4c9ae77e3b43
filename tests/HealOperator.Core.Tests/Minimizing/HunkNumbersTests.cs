using HealOperator.Core.Minimizing;

namespace HealOperator.Core.Tests.Minimizing;

public sealed class HunkNumbersTests
{
    [Theory]
    [InlineData("1", 0)]
    [InlineData("1-3,5", 0, 1, 2, 4)]
    [InlineData("2,4", 1, 3)]
    public void Write_Hunks_IsReadBack(string text, params int[] hunks)
    {
        HunkNumbers.Write(hunks).ShouldBe(text);
        HunkNumbers.Read(text, 5).ShouldBe(hunks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("2-1")]
    [InlineData("1,2")]
    [InlineData("2,1")]
    [InlineData("1-2-3")]
    [InlineData("1,1")]
    [InlineData("-1")]
    [InlineData("x")]
    public void Read_SomethingElse_IsNull(string text) => HunkNumbers.Read(text, 5).ShouldBeNull();
}
