using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>Logs and code are hostile: whatever they hold, cause and fixes are found or not, and nothing throws.</summary>
public sealed class DiagnosisFuzzTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Cases");

    private static readonly string[] Folders = [.. Directory.EnumerateFiles(Cases, "log.txt", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Plan_BrokenLogsOverBrokenCode_NeverThrows() => Fuzz.Each(300, random =>
    {
        var folder = Folders[random.Next(Folders.Length)];
        var log = Mutate(File.ReadAllText(Path.Combine(folder, "log.txt")), random);
        var tree = new MemoryTree(Files(folder).ToDictionary(f => f.Key, f => random.Next(3) == 0 ? Mutate(f.Value, random) : f.Value));

        Check(log, tree);
    });

    [Fact]
    public void Plan_LogOfOneProjectOverTheCodeOfAnother_NeverThrows() => Fuzz.Each(150, random =>
    {
        var (log, code) = (Folders[random.Next(Folders.Length)], Folders[random.Next(Folders.Length)]);
        Check(File.ReadAllText(Path.Combine(log, "log.txt")), new MemoryTree(Files(code)));
    });

    private static void Check(string log, MemoryTree tree)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        var analysis = FailureAnalyst.Analyze(reader.Complete(), new KubernetesFacts { ExitCode = 1 });

        var drafts = FixPlanner.Default.Plan(analysis, new() { Sources = tree });

        analysis.Classification.Fingerprint.Length.ShouldBe(16);
        drafts.ShouldAllBe(d => d.Confidence >= 0 && d.Confidence <= 100 && d.Summary.Length > 0);
    }

    private static Dictionary<string, string> Files(string folder)
    {
        var tree = new FolderTree(Path.Combine(folder, "repo"));
        return tree.Files.ToDictionary(f => f, f => tree.Read(f)!);
    }

    private static string Mutate(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 0; i--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 40));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, end - at),
                2 => text.Insert(at, "\0\x1b[31m\uFFFD\r\uD83D\uDE00)(*[{'\"`"),
                3 => text.Insert(at, text[at..end]),
                4 => string.Join('\n', text.Split('\n').Reverse()),
                _ => text.Insert(at, new string((char)random.Next(1, 0x2FF), random.Next(1, 3000))),
            };
        }

        // As a file is read: no half of a surrogate pair gets in.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
