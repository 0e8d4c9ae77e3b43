using HealOperator.Agent;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class ChecksServiceTests
{
    [Fact]
    public async Task Run_RealServer_EachCheckHasItsValueAndNothingIsWritten()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await postgres.ExecuteAsync("create table t (n integer); insert into t values (1), (null)");
        using var mounts = new Mounts().WithData("db", postgres.Uri());
        var queries = new Dictionary<string, (string Query, string Value)>
        {
            ["count"] = ("select count(*) from t -- all rows", "2"),
            ["null"] = ("select null", "(null)"),
            ["none"] = ("select n from t where n = 9;", "(no rows)"),
            ["boolean"] = ("with x as (select true as b) select b from x", "t"),
            ["two-statements"] = ("select 1; drop table t", "error: "),
            ["escape"] = ("select 1) as q; commit; drop table t; select (2", "error: "),
            ["write"] = ("delete from t returning 1", "error: "),
            ["commit"] = ("commit", "error: "),
            ["after-errors"] = ("select 5", "5"),
        };

        var report = await new ChecksService(mounts.Settings).RunAsync(new()
        {
            Data = [new() { Name = "db", Postgres = new() { SecretRef = new() { Name = "pg" } } }],
            Checks = [.. queries.Select(q => new Core.Pipelines.PipelineCheck { Name = q.Key, Source = "db", Query = q.Value.Query, Expect = "1" })],
            Before = [new() { Name = "count", Expect = "1", Before = "7" }],
        }, CancellationToken.None);

        foreach (var check in report.Checks) check.After!.ShouldStartWith(queries[check.Name].Value);
        report.Checks[0].Before.ShouldBe("7");
        (await postgres.ExecuteAsync("select count(*) from t")).ShouldBe("2");
    }
}
