using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

/// <summary>heal errors as a process of its own: what it takes is what its pod must have, and neither the heap nor a log of a few lines tells.</summary>
public sealed class ErrorsMemoryTests
{
    private const int Bytes = 60_000_000;
    private const int Longest = 16_000;
    private const long BoundKiB = 64 * 1024;

    private const string Error = "src/a.ts(6,19): error TS2551: Property 'lenght' does not exist on type 'string[]'. Did you mean 'length'?";

    // Lines that no matcher knows, lines that some look at in vain, errors that are all different, and lines that begin an error.
    private static readonly string[] Pieces =
    [
        "2026-11-21T07:56:48.1234567Z [{0}/400] Building CXX object module/{0}.cc.o\n",
        "\u001b[32m✓\u001b[0m resolved {0} in \u001b[2m({0} ms)\u001b[22m\n",
        "0 errors, {0} warnings in layer/image\n",
        "Retrying after failure: connection reset while fetching layer/{0} (attempt 2)\n",
        "src/a{0}.c:12:{0}: error: 'x{0}' undeclared (first use in this function)\n",
        "Traceback (most recent call last):\n  File \"a{0}.py\", line {0}, in f\nKeyError: 'k{0}'\n",
        "npm error code E404\nnpm error 404 Not Found - GET https://registry.example.com/p{0}\n",
        "FAILED tests/test_a.py::test_{0} - AssertionError: assert {0} == 1\n",
    ];

    private static readonly string[] Runs = ["a", "a ", ": ", "/", "error ", "(1,1): ", "1", " \"a\"", "-- ", " "];

    [Fact]
    public Task Errors_LargeLogOfEveryKind_StaysWithin64MB() =>
        ShouldStayWithinAsync(Enumerable.Range(0, int.MaxValue).Select(i => string.Format(CultureInfo.InvariantCulture, Pieces[i % 40 > 0 ? 0 : i / 40 % Pieces.Length], i)));

    [Fact]
    public Task Errors_LongLinesWithEveryWordThatMatchersLookFor_StaysWithin64MB() =>
        ShouldStayWithinAsync(Anchors().Select((anchor, i) => i % 2 == 0 ? $"{anchor}{Run(i)}\n" : $"{Run(i)}{anchor}\n"));

    private static async Task ShouldStayWithinAsync(IEnumerable<string> log)
    {
        using var heal = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "heal.dll"), "errors", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = heal.StandardOutput.ReadToEndAsync();
        await WriteAsync(log, heal.StandardInput.BaseStream);

        var peak = PeakKiB(heal);
        heal.StandardInput.Close();
        while (!heal.HasExited) peak = Math.Max(peak, PeakKiB(heal));

        heal.ExitCode.ShouldBe(0);
        (await output).ShouldContain("src/a.ts");
        peak.ShouldBeInRange(1, BoundKiB);
    }

    private static async Task WriteAsync(IEnumerable<string> log, Stream stream)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{Error}\n"));
        var block = new StringBuilder();
        long written = 0;
        foreach (var line in log)
        {
            block.Append(line);
            if (block.Length < 100_000) continue;
            var bytes = Encoding.UTF8.GetBytes(block.ToString());
            await stream.WriteAsync(bytes);
            block.Clear();
            if ((written += bytes.Length) >= Bytes) return;
        }
    }

    private static string Run(int i) => string.Concat(Enumerable.Repeat(Runs[i % Runs.Length], Longest / Runs[i % Runs.Length].Length));

    private static IEnumerable<string> Anchors() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "config", "matchers"), "*.json").Order(StringComparer.Ordinal)
        from matcher in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("problemMatcher").EnumerateArray()
        where matcher.TryGetProperty("anchors", out _)
        from anchor in matcher.GetProperty("anchors").EnumerateArray()
        select anchor.GetString()!.TrimEnd('\n');

    // The most that the process ever had in memory, as the kernel counts it; 0 once it is gone.
    private static long PeakKiB(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
