using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Minimizing;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Minimizing;

public sealed class PatchHunksTests : IDisposable
{
    private const int Cases = 60;

    private readonly TempDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Edits far enough from each other are one hunk each, so the text that a subset must give is known without any patch.</summary>
    [Fact]
    public async Task Only_GeneratedEditsAndSubsets_AppliesWithGitAndChangesNothingElse()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var files = Enumerable.Range(0, random.Next(1, 4)).ToDictionary(i => $"src/part {i}.txt", _ => EditedFile.Generate(random));
            var diff = UnifiedDiff.Create(files.ToDictionary(file => file.Key, file => (file.Value.Before, file.Value.After)));
            var patch = PatchHunks.Read(diff).ShouldNotBeNull();
            patch.Count.ShouldBe(files.Values.Sum(file => file.Edits), $"seed {seed}");
            patch.Only([.. Enumerable.Range(0, patch.Count)]).ShouldBe(diff, "the whole is the whole");

            var chosen = Enumerable.Range(0, patch.Count).Where(_ => random.Next(2) == 0).ToList();
            if (chosen.Count == 0) chosen = [random.Next(patch.Count)];
            await ApplyAsync($"case {seed}", files, patch.Only(chosen));

            var first = 0;
            foreach (var (name, file) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var expected = file.With([.. chosen.Where(hunk => hunk >= first && hunk < first + file.Edits).Select(hunk => hunk - first)]);
                (await File.ReadAllTextAsync(_folder[$"case {seed}/{name}"])).ShouldBe(expected, $"seed {seed}, {name}, hunks {HunkNumbers.Write(chosen)}");
                first += file.Edits;
            }
        }
    }

    /// <summary>A patch of git's own, with everything that is one part.</summary>
    [Fact]
    public async Task Only_NewDeletedRenamedBinaryAndModeChangedFiles_AreOnePartEach()
    {
        var repo = await RepositoryAsync();
        var diff = await Git.RunAsync(repo, "diff", "--binary", "--find-renames", "HEAD~1", "HEAD") + "\n";
        var patch = PatchHunks.Read(diff).ShouldNotBeNull();

        patch.Count.ShouldBe(7, "binary, deleted, mode, new, renamed, and two hunks of a text");
        for (var part = 0; part < patch.Count; part++)
        {
            foreach (var parts in new[] { [part], Enumerable.Range(0, patch.Count).Where(other => other != part).ToArray() })
            {
                await Git.RunAsync(repo, "reset", "--quiet", "--hard", "HEAD~0");
                await Git.RunAsync(repo, "read-tree", "--reset", "HEAD~1");
                var file = _folder.Write("part.patch", patch.Only(parts));
                (await Git.TryRunAsync(repo, "apply", "--cached", "--whitespace=nowarn", file)).OutputOrThrow();
            }
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/x\n+++ b/x\n@@ -5 +5 @@\n-a\n+b\n")]
    public void Read_UnreadableOrOneFileTwice_IsNull(string diff) => PatchHunks.Read(diff).ShouldBeNull();

    [Fact]
    public void Only_DiffWithoutGitsOwnLine_IsCutAtTheNames()
    {
        const string First = "--- a/x\n+++ b/x\n@@ -1 +1,2 @@ int f()\n-a\n+b\n+c\n", Second = "--- a/y\n+++ b/y\n@@ -1 +1 @@\n--- a\n+++ b\n";
        var patch = PatchHunks.Read(First + Second).ShouldNotBeNull();

        (patch.Count, patch.Only([0]), patch.Only([1])).ShouldBe((2, First, Second));
    }

    private async Task ApplyAsync(string name, Dictionary<string, EditedFile> files, string diff)
    {
        foreach (var (path, file) in files) _folder.Write($"{name}/{path}", file.Before);
        var patch = _folder.Write($"{name}.patch", diff);
        await Git.RunAsync(_folder[name], "init", "--quiet");
        (await Git.TryRunAsync(_folder[name], "apply", "--whitespace=nowarn", patch)).OutputOrThrow();
    }

    private async Task<string> RepositoryAsync()
    {
        var repo = _folder["repo"];
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"line {i}\n"));
        _folder.Write("repo/text", text);
        _folder.Write("repo/old", text + "old\n");
        _folder.Write("repo/moved", text + "moved\n");
        _folder.Write("repo/script", "echo\n");
        await File.WriteAllBytesAsync(_folder["repo/image"], [0, 1, 2]);
        await Git.RunAsync(repo, "init", "--quiet");
        await Git.CommitAsync(repo, "before");
        _folder.Write("repo/text", text.Replace("line 3\n", "new\nnew\n", StringComparison.Ordinal).Replace("line 30\n", "", StringComparison.Ordinal));
        _folder.Write("repo/new", "new\n");
        File.Delete(_folder["repo/old"]);
        File.Move(_folder["repo/moved"], _folder["repo/there"]);
        await File.WriteAllBytesAsync(_folder["repo/image"], [0, 3, 4, 5]);
        await Git.RunAsync(repo, "config", "core.fileMode", "false");
        await Git.RunAsync(repo, "update-index", "--chmod=+x", "script");
        await Git.CommitAsync(repo, "after");
        return repo;
    }
}
