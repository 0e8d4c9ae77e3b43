using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class UnifiedDiffTests
{
    [Theory]
    [InlineData("a.txt", "one\r\ntwo\r\n", "one\r\n2\r\n")]
    [InlineData("a.txt", "one\ntwo", "one\n2")]
    [InlineData("a.txt", "one\ntwo", "one\ntwo\n")]
    [InlineData("a.txt", "one\n", "")]
    [InlineData("a b.txt", "one\n", "two\n")]
    [InlineData("é\"\\.txt", "one\n", "two\n")]
    [InlineData("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "0\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n13\n")]
    [InlineData("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n", "0\n2\n3\n4\n5\n6\n7\n9\n")]
    public async Task Create_Change_GitAppliesItExactly(string path, string before, string after) =>
        (await ApplyAsync(path, before, after)).ShouldBe(after);

    [Fact]
    public async Task Create_RandomChanges_GitAppliesThemExactly()
    {
        var line = Gen.Elements("a\n", "b\n", "c\r\n", "\n", "last");
        var text = line.ListOf().Select(lines => string.Concat(lines));
        foreach (var (before, after) in Properties.Sample(text.Zip(text), 40).Where(p => p.Item1 != p.Item2 && p.Item1.Length > 0))
            (await ApplyAsync("f", before, after)).ShouldBe(after);
    }

    [Theory]
    [InlineData("#!/bin/sh\n", "#!/bin/sh\n")]
    [InlineData("#!/bin/sh\r\n", "#!/bin/sh\n")]
    public async Task Create_FileBecomesExecutable_GitTakesItsMode(string before, string after)
    {
        using var folder = new TempDirectory();
        await Git.RunAsync(folder.Path, "init", "--quiet");
        folder.Write("run me.sh", before);
        await Git.RunAsync(folder.Path, "add", "--all");

        var diff = UnifiedDiff.Create(new Dictionary<string, (string, string)> { ["run me.sh"] = (before, after) }, ["run me.sh"]);

        (await Command.RunAsync("git", ["apply", "--index", "--whitespace=nowarn"], folder.Path, input: diff)).OutputOrThrow();
        (await Git.RunAsync(folder.Path, "ls-files", "--stage")).ShouldStartWith("100755 ");
        (await File.ReadAllTextAsync(folder["run me.sh"])).ShouldBe(after);
    }

    private static async Task<string> ApplyAsync(string path, string before, string after)
    {
        using var folder = new TempDirectory();
        await Git.RunAsync(folder.Path, "init", "--quiet");
        folder.Write(path, before);
        await Git.RunAsync(folder.Path, "add", "--all");
        var diff = UnifiedDiff.Create(new Dictionary<string, (string, string)> { [path] = (before, after) });
        (await Command.RunAsync("git", ["apply", "--index", "--whitespace=nowarn"], folder.Path, input: diff)).OutputOrThrow();
        return await File.ReadAllTextAsync(folder[path]);
    }
}
