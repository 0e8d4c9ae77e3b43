using System.Text;
using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

public sealed class CommandLineTests
{
    private const string Log = "a.ts(1,2): error TS2551: Property 'é' is wrong.\nnpm error code ELIFECYCLE\n";

    [Theory]
    [InlineData("bogus")]
    [InlineData("errors --format xml")]
    [InlineData("errors a b")]
    [InlineData("checkout --what")]
    [InlineData("diagnose --repo .")]
    [InlineData("diagnose --log x -o xml")]
    public async Task Run_BadUsage_IsASentenceAndExitCodeTwo(string arguments)
    {
        var (code, output, error) = await RunAsync(arguments.Split(' '));

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("--help");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Operator_WrongVariableOfOpenTelemetry_SaysWhich()
    {
        using var folder = new TempDirectory();
        var kubeconfig = folder.Write("config", "{apiVersion: v1, kind: Config, current-context: c, clusters: [{name: c, cluster: {server: \"https://127.0.0.1:1\"}}], users: [{name: u, user: {token: t}}], contexts: [{name: c, context: {cluster: c, user: u}}]}");

        var result = await Command.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "heal.dll"), "operator", "--kubeconfig", kubeconfig, "--http-port", "0"],
            environment: [new("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldStartWith("heal: OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://collector:4317");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Run_NoArguments_ShowsEveryCommand()
    {
        var (code, output, _) = await RunAsync([]);

        code.ShouldBe(0);
        foreach (var command in CommandCatalogue.All) output.ShouldContain(command.Build(Host()).Name);
    }

    [Fact]
    public async Task Run_Version_IsPrinted() => (await RunAsync(["--version"])).Output.ShouldMatch(@"^[0-9]+\.[0-9]+\.[0-9]+");

    [Fact]
    public async Task Errors_StandardInput_MarksThePrimaryError()
    {
        var (code, output, _) = await RunAsync(["errors", "-"], input: Log);

        code.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("{\"type\":\"build_failure\",\"tool\":\"tsc\",\"file\":\"a.ts\",\"line\":1,\"column\":2,\"code\":\"TS2551\",\"message\":\"Property 'é' is wrong.\",\"logLine\":1,\"primary\":true}");
        lines[1].ShouldNotContain("primary");
    }

    [Fact]
    public async Task Errors_Table_ShowsThePlace() => (await RunAsync(["errors", "-f", "table"], input: Log)).Output.ShouldContain("a.ts:1:2");

    [Fact]
    public async Task Errors_MissingFile_SaysSo()
    {
        var (code, _, error) = await RunAsync(["errors", "/no/such/file"]);

        code.ShouldBe(2);
        error.ShouldContain("/no/such/file");
    }

    [Theory]
    [InlineData("checkout", null, 1)]
    [InlineData("diagnose", null, 0)]
    [InlineData("apply", "{}", 0)]
    [InlineData("checks", "[", 0)]
    [InlineData("checkout", "null", 1)]
    public async Task PodCommand_UnusableRequest_ReportsItOnOneLine(string command, string? request, int expected)
    {
        var (code, output, _) = await RunAsync([command], request);

        code.ShouldBe(expected);
        output.ShouldStartWith("{\"schema\":\"heal-report/v1\"");
        JsonSerializer.Deserialize(output, WireJsonContext.Default.HealReport)!.Error!.Reason.ShouldBe("InvalidRequest");
    }

    [Fact]
    public async Task Checkout_RealRepository_ReportsToBothPlaces()
    {
        await using var server = await GitHttpServer.StartAsync();
        var commit = await server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        using var root = new TempDirectory();
        root.Write("dev/termination-log", "");
        var request = new CheckoutRequest { Git = new() { Url = server.Url("app").ToString() }, Destination = root["workspace"] };

        var (code, output, _) = await RunAsync(["checkout"], JsonSerializer.Serialize(request, WireJsonContext.Default.CheckoutRequest), root: root.Path);

        code.ShouldBe(0);
        output.ShouldBe($"{{\"schema\":\"heal-report/v1\",\"checkout\":{{\"commit\":\"{commit}\"}}}}\n");
        (await File.ReadAllTextAsync(root["dev/termination-log"])).ShouldBe(output.TrimEnd());
        File.Exists(root["workspace/a"]).ShouldBeTrue();
    }

    private static CommandHost Host(string? request = null, string input = "", string root = "/nowhere") => new()
    {
        Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Output = new StringWriter(),
        Error = new StringWriter(),
        Environment = name => name == MountPaths.RequestVariable ? request : null,
        Clock = TimeProvider.System,
        Root = root,
    };

    internal static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, string? request = null, string input = "", string root = "/nowhere")
    {
        var host = Host(request, input, root);
        var code = await CommandLine.RunAsync(arguments, host);
        return (code, host.Output.ToString()!, host.Error.ToString()!);
    }
}
