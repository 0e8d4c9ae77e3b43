using HealOperator.Bench.Diagnosis.Corpus;
using HealOperator.Bench.Diagnosis.Grading;
using HealOperator.Bench.Diagnosis.Printing;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Bench.Diagnosis;

/// <summary>Grades the diagnosis on a folder of labelled logs and broken projects: bench-diagnosis CORPUS MATCHERS [ONLY].</summary>
internal static class Bench
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var corpus, var folder, ..])
        {
            await Console.Error.WriteLineAsync("Usage: bench-diagnosis CORPUS MATCHERS [ONLY]: the labelled corpus, the folder of the matchers, a part of the names to look at.");
            return 2;
        }

        try
        {
            var cases = CorpusReader.Read(corpus, only: args.ElementAtOrDefault(2) ?? "");
            var subject = new Subject(MatcherSet.Load(Directory.EnumerateFiles(folder, "*.json").Select(f => (Path.GetFileName(f), File.ReadAllText(f)))));
            var grades = new List<Grade>();
            foreach (var item in cases) grades.Add(await Grader.GradeAsync(item, subject));
            new Report(Console.Out).Write(grades);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            await Console.Error.WriteLineAsync($"bench-diagnosis: {e.Message}");
            return 2;
        }
    }
}
