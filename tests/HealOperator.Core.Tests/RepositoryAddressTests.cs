using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Tests;

public sealed class RepositoryAddressTests
{
    [Theory]
    [InlineData("https://example.com/a.git")]
    [InlineData("http://10.0.0.1:8080/a")]
    [InlineData("ssh://git@example.com:2222/group/a.git")]
    public void FindProblem_UsableAddress_IsNone(string address) => RepositoryAddress.FindProblem(address).ShouldBeNull();

    [Theory]
    [InlineData("git@example.com:a.git", "ssh://git@host/path")]
    [InlineData("git://example.com/a.git", "https://")]
    [InlineData("file:///etc", "https://")]
    [InlineData("ext::sh -c id", "https://")]
    [InlineData("-oProxyCommand=id", "https://")]
    [InlineData("ssh://-oProxyCommand=id/a", "")]
    [InlineData("ssh://-l@example.com/a", "dash")]
    [InlineData("ssh://%2dl@example.com/a", "dash")]
    [InlineData("https://bot:hunter2@example.com/a", "Secret")]
    [InlineData("https://hunter2@example.com/a", "Secret")]
    [InlineData("ssh://git:hunter2@example.com/a", "Secret")]
    [InlineData("htps://bot:hunter2@example.com/a", "https://")]
    [InlineData("https://example.com/a b", "space")]
    public void FindProblem_Unusable_SaysWhatToWriteAndNeverThePassword(string address, string said)
    {
        var problem = RepositoryAddress.FindProblem(address).ShouldNotBeNull();

        problem.ShouldContain(said);
        problem.ShouldNotContain("hunter2");
    }
}
