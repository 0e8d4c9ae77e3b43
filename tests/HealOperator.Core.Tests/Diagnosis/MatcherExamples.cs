using System.Globalization;
using System.Text.Json;
using HealOperator.Core.Diagnosis;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>
/// Examples/OWNER/CASE.log is what a tool really printed, cut to the point; CASE.json says what must be made of it: those fields
/// of the primary error (tool, file, line, column, code, message, suggestion, task), category and rule that it names, or {"none": true}.
/// </summary>
public sealed class MatcherExamples
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Examples");

    public static TheoryData<string> Names => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.log", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)[..^".log".Length]).Order(StringComparer.Ordinal)]
        : [];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_OutputOfTheTool_PrimaryErrorIsTheExpectedOne(string name)
    {
        await using var log = File.OpenRead(Path.Combine(Folder, $"{name}.log"));
        var found = FailureAnalyst.Analyze(await FailureReader.ReadAsync(log)).Classification;
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json")));

        if (expected.RootElement.TryGetProperty("none", out _))
        {
            found.Primary.ShouldBeNull(name);
            return;
        }

        found.Primary.ShouldNotBeNull(name);
        foreach (var field in expected.RootElement.EnumerateObject()) Field(field.Name, found).ShouldBe(Text(field.Value), $"{field.Name} of {name}");
    }

    private static string? Field(string name, Classification found) => name switch
    {
        "tool" => found.Primary!.Tool,
        "task" => found.Primary!.Task,
        "file" => found.Primary!.File,
        "line" => found.Primary!.Line?.ToString(CultureInfo.InvariantCulture),
        "column" => found.Primary!.Column?.ToString(CultureInfo.InvariantCulture),
        "code" => found.Primary!.Code,
        "message" => found.Primary!.Message,
        "suggestion" => found.Primary!.Suggestion,
        "logLine" => found.Primary!.LogLine?.ToString(CultureInfo.InvariantCulture),
        "category" => found.Category.ToString(),
        "rule" => found.Rule,
        _ => throw new ArgumentException($"An example cannot expect the field '{name}'."),
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
