using HealOperator.Core.Diagnosis.Fixers.Ops;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("^1.2.3", "1.9.0", true)]
    [InlineData("^1.2.3", "2.0.0", false)]
    [InlineData("^1.2.3", "1.2.2", false)]
    [InlineData("^0.2.3", "0.2.9", true)]
    [InlineData("^0.2.3", "0.3.0", false)]
    [InlineData("^0.0.3", "0.0.3", true)]
    [InlineData("^0.0.3", "0.0.4", false)]
    [InlineData("~1.2.3", "1.2.9", true)]
    [InlineData("~1.2.3", "1.3.0", false)]
    [InlineData("1.2.3", "1.2.3", true)]
    [InlineData("1.2.3", "1.2.4", false)]
    [InlineData(">=1.0.0", "1.2.4", false)]
    [InlineData("^1.2.3", "1.3.0-beta.1", false)]
    [InlineData("workspace:*", "1.0.0", false)]
    public void Holds_RangeAndVersion_AsNpmHasIt(string range, string version, bool holds) => VersionRange.Holds(range, version).ShouldBe(holds);
}
