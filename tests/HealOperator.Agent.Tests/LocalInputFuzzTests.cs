using HealOperator.Agent.Local;

namespace HealOperator.Agent.Tests;

/// <summary>Facts and data evidence are hostile: they are understood in part, or refused with a sentence.</summary>
public sealed class LocalInputFuzzTests
{
    private const string Pod = """{"spec": {"containers": [{"name": "a", "resources": {"limits": {"memory": "1Gi"}}}]}, "status": {"reason": "x", "conditions": [{"type": "Failed", "status": "True", "reason": "r"}], "initContainerStatuses": [], "containerStatuses": [{"name": "a", "state": {"terminated": {"exitCode": 137, "signal": 9, "reason": "OOMKilled"}}}]}}""";
    private const string Tables = """{"tables": [{"name": "raw.orders", "columns": ["id", {"name": "amount"}, 7, null]}, {"columns": {}}, "x"], "other": {"columns": {"a": 1}}}""";
    private const string Page = "# raw.orders\n\n## Columns\n\n| Column | Type |\n| --- | --- |\n| id\\| | integer |\n| a | b |\n";

    public static TheoryData<string, string> Inputs => new() { { "facts", Pod }, { "tables", Tables }, { "page", Page } };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Parse_BrokenInput_IsUnderstoodInPartOrRefused(string kind, string text)
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            try
            {
                Parse(kind, Mutate(text, random));
            }
            catch (AgentException e)
            {
                e.Message.ShouldContain("is not JSON");
            }
        }
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("tables")]
    public void Parse_DeepNesting_IsRefused(string kind) =>
        Should.Throw<AgentException>(() => Parse(kind, new string('[', 100_000))).Message.ShouldContain("is not JSON");

    private static void Parse(string kind, string text)
    {
        if (kind == "facts") FactsReader.Parse(text, "f");
        else if (kind == "tables") TableJson.Parse(text, "f");
        else TablePage.Parse(text);
    }

    private static string Mutate(string text, Random random)
    {
        string[] pieces = ["null", "[]", "{}", "\"\"", "7", "-1e999", "\\", "|", "\n", "\0", "\uFFFD", "\"\\ud800\"", "true"];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var end = Math.Min(text.Length, at + random.Next(1, 12));
            text = random.Next(3) switch
            {
                0 => text.Remove(at, end - at) + " ",
                1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                _ => text[..at] + pieces[random.Next(pieces.Length)] + text[end..],
            };
        }

        return text;
    }
}
