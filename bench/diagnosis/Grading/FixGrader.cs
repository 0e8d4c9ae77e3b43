using System.Diagnostics;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>Applies the first proposed diff to a copy of the broken project and compares it with the fixed one.</summary>
internal static class FixGrader
{
    public static async Task<FixOutcome> CompareAsync(string folder, IReadOnlyList<FixDraft> drafts)
    {
        if (drafts.FirstOrDefault(d => d.Diff.Length > 0) is not { } draft) return FixOutcome.None;
        var copy = Directory.CreateTempSubdirectory("bench-diagnosis-").FullName;
        try
        {
            var broken = Files(Path.Combine(folder, "broken"));
            foreach (var (name, text) in broken) Write(Path.Combine(copy, name), text);
            if (!await ApplyAsync(copy, draft.Diff)) return FixOutcome.DoesNotApply;
            return Compare(broken, Files(Path.Combine(folder, "fixed")), Files(copy));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static FixOutcome Compare(IReadOnlyDictionary<string, string> broken, IReadOnlyDictionary<string, string> wanted, IReadOnlyDictionary<string, string> made)
    {
        if (Same(wanted, made, t => t)) return FixOutcome.Exact;
        return Same(wanted, made, WithoutSpace) && !Same(broken, wanted, WithoutSpace) ? FixOutcome.ButForSpace : FixOutcome.Other;
    }

    private static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b, Func<string, string> view) =>
        a.Count == b.Count && a.All(f => b.TryGetValue(f.Key, out var text) && view(text) == view(f.Value));

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task<bool> ApplyAsync(string folder, string diff) =>
        await RunAsync(folder, diff, "git", "apply", "--whitespace=nowarn") || await RunAsync(folder, diff, "patch", "-p1", "--quiet");

    private static async Task<bool> RunAsync(string folder, string input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), f => File.ReadAllText(f)), StringComparer.Ordinal);

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
