using System.Text;
using System.Text.Json;
using HealOperator.Cli.Errors;
using HealOperator.Core.Diagnosis;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

public sealed class ErrorFormatTests
{
    private const string Log =
        "npm error code ELIFECYCLE\nsrc/a b.ts(1,2): error TS1: 100% of x, y: z\nC:\\src\\b.ts(3,4): error TS2: other\n/src/c.ts(5,6): error TS3: and a message that is so long that no line of eighty characters can hold it\n";

    [Fact]
    public void Github_ErrorsWithOddCharacters_AreEscapedAndThePrimaryComesFirst()
    {
        var lines = Write("github").Split('\n');

        lines[0].ShouldBe("::error file=src/a b.ts,line=1,col=2,title=tsc TS1 (first cause)::100%25 of x, y: z");
        lines.ShouldContain("::error file=C%3A\\src\\b.ts,line=3,col=4,title=tsc TS2::other");
    }

    [Fact]
    public void Sarif_AnyLog_HasWhatTheStandardRequires()
    {
        using var document = JsonDocument.Parse(Write("sarif"));

        document.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = document.RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        var driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("heal");
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        rules.ShouldBeUnique();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.ShouldAllBe(r => r.GetProperty("message").GetProperty("text").GetString()!.Length > 0 && rules.Contains(r.GetProperty("ruleId").GetString()));
        results.Where(r => r.GetProperty("properties").TryGetProperty("primary", out _)).ShouldHaveSingleItem();
        results.Where(r => r.TryGetProperty("locations", out _)).Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString())
            .ShouldBe(["src/a%20b.ts", "file:///C:/src/b.ts", "file:///src/c.ts"]);
    }

    [Fact]
    public void Table_LongTexts_FitEightyColumns()
    {
        var lines = Write("table").Split('\n');

        lines[0].ShouldBe("src/a b.ts:1:2  tsc TS1");
        lines.ShouldAllBe(l => l.Length <= 80);
        lines.ShouldContain(l => l.StartsWith("  /src/c.ts:5:6", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("table")]
    [InlineData("ndjson")]
    public void Write_LogWithoutErrors_IsNoTrouble(string format) => Write(format, "all is well\n").ShouldNotContain("primary");

    [Fact]
    public async Task Errors_MatcherOfTheUser_ComesFirst()
    {
        using var folder = new TempDirectory();
        await File.WriteAllTextAsync(folder["m.json"], """{"problemMatcher": [{"owner": "mine", "pattern": [{"regexp": "^Bang (.*)$", "message": 1}]}]}""");
        await File.WriteAllTextAsync(folder["x.log"], "Bang it fell\n");

        var (code, output, _) = await CommandLineTests.RunAsync(["errors", folder["x.log"], "--matcher", folder["m.json"]]);

        code.ShouldBe(0);
        output.ShouldContain("\"tool\":\"mine\"");
        output.ShouldContain("\"primary\":true");
    }

    [Theory]
    [InlineData(true, "models/staging/stg_orders.sql")]
    [InlineData(false, "stg_orders.sql")]
    public async Task Errors_ResultsOfDbt_NameTheFileThatTheManifestBesideThemKnows(bool hasManifest, string file)
    {
        using var folder = new TempDirectory();
        await File.WriteAllTextAsync(folder["run_results.json"], """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v5.json"}, "results": [
              {"status": "success", "unique_id": "model.shop.customers", "message": "OK"},
              {"status": "error", "unique_id": "model.shop.stg_orders", "message": "column \"amont\" does not exist"}
            ]}
            """);
        if (hasManifest) await File.WriteAllTextAsync(folder["manifest.json"], """{"nodes": {"model.shop.stg_orders": {"original_file_path": "models\\staging\\stg_orders.sql"}}}""");

        var (code, output, _) = await CommandLineTests.RunAsync(["errors", folder["run_results.json"]]);

        code.ShouldBe(0);
        using var error = JsonDocument.Parse(output.Split('\n').Single(l => l.Contains("\"primary\":true", StringComparison.Ordinal)));
        error.RootElement.GetProperty("file").GetString().ShouldBe(file);
        error.RootElement.GetProperty("logLine").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("{", "is not a problem-matcher file")]
    [InlineData("""{"problemMatcher": [{"owner": "mine", "pattern": [{"regexp": "("}]}]}""", "matcher mine: the expression '(' cannot be used")]
    public async Task Errors_BrokenMatcherFile_SaysWhich(string json, string said)
    {
        using var folder = new TempDirectory();
        await File.WriteAllTextAsync(folder["m.json"], json);

        var (code, output, error) = await CommandLineTests.RunAsync(["errors", "-", "--matcher", folder["m.json"]], input: "");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(folder["m.json"]);
        error.ShouldContain(said);
        error.ShouldContain("docs/matchers.md");
    }

    private static string Write(string format, string log = Log)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(log));
        var output = new StringWriter { NewLine = "\n" };
        ErrorFormats.Write(format, reader.Complete(), output);
        return output.ToString();
    }
}
