using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.TestKit;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task Start_OnAFreePort_RunsSql()
    {
        await using var server = await PostgresServer.StartAsync();

        await server.ExecuteAsync("create table orders (id int); insert into orders values (1), (2)");

        (await server.ExecuteAsync("select count(*), max(id) from orders")).ShouldBe("2|2");
    }
}
