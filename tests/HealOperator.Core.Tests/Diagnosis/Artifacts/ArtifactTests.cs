using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Artifacts;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis.Artifacts;

public sealed class ArtifactTests
{
    internal static readonly string Folder = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Artifacts", "Samples");

    [Theory]
    [InlineData("junit-node.xml", "test.adds", "/home/ci/project/a.test.js", 2, "Expected values to be strictly equal:2 !== 3", FailureCategory.Expectation, 4)]
    [InlineData("junit-pytest.xml", "tests.test_rate.test_rate", "tests/test_rate.py", 8, "assert 0.5 == 2", FailureCategory.Expectation, 1)]
    [InlineData("results.trx", "Shop.Tests.RateTests.Half", "/home/ci/project/tests/RateTests.cs", 14, "Assert.Equal() Failure: Values differ", FailureCategory.Expectation, 8)]
    [InlineData("sarif-ruff.json", null, "/home/ci/project/etl.py", 1, "`os` imported but unused", FailureCategory.Compilation, 8)]
    [InlineData("checkstyle.xml", null, "/home/ci/project/src/load.js", 2, "'seen' is never reassigned. Use 'const' instead.", FailureCategory.Compilation, 5)]
    [InlineData("run_results.json", "daily", "models/marts/daily.sql", null, "column \"ordered_at\" does not exist", FailureCategory.Compilation, 5)]
    [InlineData("docker.jsonl", null, "src/a.ts", 3, "Property 'lenght' does not exist on type 'string'. Did you mean 'length'?", FailureCategory.Compilation, 2)]
    [InlineData("dbt-old.jsonl", "daily", "models/daily.sql", null, "'cents_to_dolars' is undefined. This can happen when calling a macro that does not exist.", FailureCategory.Compilation, 2)]
    public async Task Read_Artifact_FindsTheErrorAndItsLine(string name, string? task, string file, int? line, string message, FailureCategory category, int logLine)
    {
        await using var stream = File.OpenRead(Path.Combine(Folder, name));
        var primary = (await FailureReader.ReadAsync(stream)).Primary!;

        primary.Error.Task.ShouldBe(task);
        primary.Error.File.ShouldBe(file);
        primary.Error.Line.ShouldBe(line);
        primary.Error.Message.ShouldBe(message);
        primary.Category.ShouldBe(category);
        primary.Error.LogLine.ShouldBe(logLine);
    }

    [Fact]
    public void Read_ServiceLog_SaysWhyItFailed()
    {
        var log = Read(File.ReadAllBytes(Path.Combine(Folder, "service.jsonl")));

        log.Primary!.Error.Message.ShouldContain("connection refused");
        log.Primary.Error.LogLine.ShouldBe(2);
    }

    [Fact]
    public void Read_RunResults_SkippedAndWarnedNodesAreNoErrors()
    {
        var log = Read(File.ReadAllBytes(Path.Combine(Folder, "run_results.json")));

        log.Errors.Select(e => e.Error.Task).ShouldBe(["daily", "unique_stg_orders_id"]);
        log.Errors[1].Category.ShouldBe(FailureCategory.Expectation);
        log.Errors[0].Error.Suggestion.ShouldBe("Perhaps you meant to reference the column \"stg_orders.order_date\".");
    }

    [Fact]
    public void Read_RunResultsWithManifest_NamesTheFileOfATest()
    {
        var manifest = DbtManifest.Read("""{"nodes": {"test.shop.unique_stg_orders_id.3c4d": {"path": "x.sql", "original_file_path": "models\\schema.yml"}}}"""u8);
        var reader = new FailureReader(manifest: manifest);
        reader.Feed(File.ReadAllBytes(Path.Combine(Folder, "run_results.json")));

        reader.Complete().Errors[1].Error.File.ShouldBe("models/schema.yml");
    }

    [Fact]
    public void Read_OneByteAtATime_FindsTheSame()
    {
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            var bytes = File.ReadAllBytes(file);
            var reader = new FailureReader();
            foreach (var b in bytes) reader.Feed([b]);

            reader.Complete().Primary.ShouldBe(Read(bytes).Primary, file);
        }
    }

    [Fact]
    public void Read_TextThatLooksLikeAReport_StaysText()
    {
        Read("{ set -e; }\nsrc/a.ts(3,5): error TS2304: Cannot find name 'x'.\n"u8).Primary!.Error.File.ShouldBe("src/a.ts");
        Read("<testsuite\nsrc/a.ts(3,5): error TS2304: Cannot find name 'x'.\n"u8).Primary!.Error.File.ShouldBe("src/a.ts");
    }

    private static FailureLog Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new FailureReader();
        reader.Feed(bytes);
        return reader.Complete();
    }
}
