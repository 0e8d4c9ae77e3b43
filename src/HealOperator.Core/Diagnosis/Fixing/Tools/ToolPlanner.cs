using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>
/// Lets a linter or formatter mend what it found, in the files that it named. Silent where the first cause is not of that tool, where the
/// tool does not say that it can mend it, and on tests.
/// </summary>
internal static class ToolPlanner
{
    /// <summary>Most files that one run may change: the gate would refuse a larger diff anyway.</summary>
    private const int MostFiles = 50;

    public static IEnumerable<FixDraft> Plan(FailureAnalysis analysis, FixInputs inputs)
    {
        if (!inputs.CanRunTools || inputs.Sources is not { } sources || analysis.Classification.Primary is not { } primary) yield break;
        foreach (var tool in AutofixCatalogue.All)
        {
            if (!tool.Mends(primary) || !IsOffered(tool, analysis.Log)) continue;
            var files = analysis.Log.Errors.Select(e => e.Error).Where(tool.Mends).Select(e => e.File).OfType<string>().Distinct()
                .Select(file => SourceLocator.Find(sources, file)).OfType<string>().Where(file => !TestPaths.IsTest(file))
                .Distinct().Order(StringComparer.Ordinal).Take(MostFiles).ToList();
            if (files.Count == 0) continue;
            yield return new()
            {
                Kind = FixKind.Code,
                Fixer = tool.Id,
                Confidence = tool.Confidence,
                Summary = $"Let {tool.Tool} mend its own findings in {(files.Count == 1 ? files[0] : $"{files.Count} files")}",
                Tool = tool.Command,
                ToolFiles = files,
            };
        }
    }

    private static bool IsOffered(AutofixTool tool, FailureLog log) =>
        tool.Mark is not { } mark || log.Tail.Any(line => line.Contains(mark, StringComparison.Ordinal));
}
