using HealOperator.TestKit;

namespace HealOperator.Operator.Tests;

public sealed class RbacTests
{
    public static TheoryData<string> Roles => [.. Directory.GetFiles(Path.Combine(Repository.Root, "config/rbac")).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_HasNoWildcardAndNoSecretsButItsOwn(string file)
    {
        var rules = string.Join('\n', File.ReadLines(Path.Combine(Repository.Root, "config/rbac", file)).Where(line => !line.TrimStart().StartsWith('#')));

        rules.ShouldNotContain("*");
        if (file == "webhook-role.yaml") rules.ShouldContain("resources: [secrets]\n    resourceNames: [heal-operator-webhook]\n    verbs: [get, update]");
        else rules.ShouldNotContain("secrets");
        rules.ShouldNotContain("pods/exec");
        rules.ShouldNotContain("escalate");
        rules.ShouldNotContain("impersonate");
    }

    [Theory]
    [InlineData("operator-role.yaml")]
    [InlineData("diagnosis-role.yaml")]
    public void Role_InTheChart_IsTheSame(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "charts/heal-operator/files/rbac", file)).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "config/rbac", file)));
}
