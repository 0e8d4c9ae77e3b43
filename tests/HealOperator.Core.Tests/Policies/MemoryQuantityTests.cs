using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Policies;

public sealed class MemoryQuantityTests
{
    [Theory]
    [InlineData("512Mi", 536_870_912)]
    [InlineData("1.5Gi", 1_610_612_736)]
    [InlineData("128M", 128_000_000)]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("1500m", 2)]
    [InlineData("99999999Ei", long.MaxValue)]
    public void TryParse_Quantity_GivesBytes(string text, long bytes)
    {
        MemoryQuantity.TryParse(text, out var value).ShouldBeTrue();

        value.Bytes.ShouldBe(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1Gi")]
    [InlineData("1GB")]
    [InlineData("many")]
    [InlineData(null)]
    public void TryParse_NotAQuantity_IsRefused(string? text) => MemoryQuantity.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("512Mi", "8Gi", "768Mi")]
    [InlineData("1Gi", "8Gi", "1536Mi")]
    [InlineData("6Gi", "8Gi", "8Gi")]
    [InlineData("100M", "8Gi", "144Mi")]
    [InlineData("8Gi", "8Gi", null)]
    [InlineData("9Gi", "8Gi", null)]
    public void Grow_HalfAsMuchAgain_StopsAtTheCap(string now, string cap, string? expected)
    {
        MemoryQuantity.TryParse(now, out var value);
        MemoryQuantity.TryParse(cap, out var most);

        value.Grow(most)?.ToString().ShouldBe(expected);
    }
}
