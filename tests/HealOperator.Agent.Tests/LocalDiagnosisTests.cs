using System.Text;
using HealOperator.Agent.Local;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class LocalDiagnosisTests
{
    private const string Page = "# raw.orders\n\nRead from data source w.\n\n## Columns\n\n| Column | Type |\n| --- | --- |\n| id | integer |\n| a\\|b | text |\n\n## Sample (0 rows)\n\n| id | a\\|b |\n";
    private const string MissingTable = "psql:t.sql:1: ERROR:  relation \"raw.order\" does not exist\nLINE 1: select id from raw.order;\n                       ^\n";

    [Fact]
    public async Task Run_PageOfTheEvidence_NamesTheTableThatWasMeant()
    {
        using var folder = new TempDirectory();
        folder.Write("debug/data_snapshot/raw.orders.md", Page);
        folder.Write("repo/t.sql", "select id from raw.order;\n");

        var found = await RunAsync(folder, MissingTable, data: "debug");

        found.Drafts.ShouldNotBeEmpty();
        found.Drafts[0].Diff.ShouldContain("+select id from raw.orders;");
    }

    [Theory]
    [InlineData("""{"raw.orders": ["id", "amount"]}""")]
    [InlineData("""[{"name": "raw.orders", "columns": [{"name": "id", "type": "integer"}, "amount"]}]""")]
    [InlineData("""{"tables": [{"name": "raw.orders", "columns": {"id": "integer", "amount": "numeric"}}]}""")]
    public void ParseTables_Json_IsUnderstood(string json)
    {
        var table = TableJson.Parse(json, "f").ShouldHaveSingleItem();

        (table.Name, string.Join(',', table.Columns)).ShouldBe(("raw.orders", "id,amount"));
    }

    [Fact]
    public void ParsePage_EscapedNames_AreReadBack()
    {
        var table = TablePage.Parse(Page)!;

        (table.Name, string.Join(',', table.Columns)).ShouldBe(("raw.orders", "id,a|b"));
    }

    [Fact]
    public void Open_RepositoryWithLinksAndPackages_ReadsItsOwnFilesOnly()
    {
        using var folder = new TempDirectory();
        folder.Write("outside/secret.txt", "no");
        foreach (var file in new[] { "src/a.ts", "node_modules/x/index.js", ".git/config", ".github/workflows/ci.yml", "a.txt" }) folder.Write($"repo/{file}", "text");
        File.CreateSymbolicLink(folder["repo/link.txt"], folder["outside/secret.txt"]);
        Directory.CreateSymbolicLink(folder["repo/linked"], folder["outside"]);
        Directory.CreateSymbolicLink(folder["repo/src/loop"], folder["repo"]);

        var tree = RepositoryFolder.Open(folder["repo"]);

        tree.Files.ShouldBe([".github/workflows/ci.yml", "a.txt", "src/a.ts"]);
        tree.Read("link.txt").ShouldBeNull();
        tree.Read("../outside/secret.txt").ShouldBeNull();
    }

    [Theory]
    [InlineData("nowhere", null, null, "nowhere is not a folder")]
    [InlineData(null, "facts.json", null, "facts.json cannot be read")]
    [InlineData(null, null, "data", "data does not exist")]
    public async Task Run_WhatIsNotThere_IsSaid(string? repository, string? facts, string? data, string said)
    {
        using var folder = new TempDirectory();

        var thrown = await Should.ThrowAsync<AgentException>(() => RunAsync(folder, "x", repository, facts, data));

        thrown.Message.ShouldContain(said);
    }

    [Fact]
    public async Task Run_SecretInTheLog_ShowsItNowhere()
    {
        using var folder = new TempDirectory();

        var found = await RunAsync(folder, "ValueError: login failed with password=hunter2hunter2\nError: login failed with password=hunter2hunter2\n");

        found.Classification.ToString().ShouldNotContain("hunter2");
    }

    private static Task<LocalFindings> RunAsync(TempDirectory folder, string log, string? repository = null, string? facts = null, string? data = null) =>
        LocalDiagnosis.RunAsync(
            new()
            {
                LogName = "log",
                Clock = TimeProvider.System,
                Log = () => new MemoryStream(Encoding.UTF8.GetBytes(log)),
                Repository = repository is not null ? folder[repository] : Directory.Exists(folder["repo"]) ? folder["repo"] : null,
                Facts = facts is null ? null : folder[facts],
                Data = data is null ? null : folder[data],
            },
            CancellationToken.None);
}
