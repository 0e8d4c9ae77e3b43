using System.Text;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class LostLogTests
{
    [Theory]
    [InlineData("unable to retrieve container logs for containerd://0a1b", true)]
    [InlineData("unable to retrieve container logs for containerd://0a1b\n", true)]
    [InlineData("unable to retrieve container logs for containerd://0a1b\nerror: something real\n", false)]
    [InlineData("error: unable to retrieve container logs for x\n", false)]
    [InlineData("", false)]
    public async Task IsIn_OnlyTheExcuseOfTheKubelet_IsTrue(string text, bool lost)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        LostLog.IsIn(bytes).ShouldBe(lost);
        LostLog.IsIn(await FailureReader.ReadAsync(new MemoryStream(bytes))).ShouldBe(lost);
    }
}
