using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Admission;
using HealOperator.Operator.Metrics;
using HealOperator.Operator.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Hosting;

/// <summary>The operator as a process: controllers, probes and metrics.</summary>
public static class HealOperatorHost
{
    /// <summary>Builds the operator; it does nothing before it is run.</summary>
    /// <exception cref="KubernetesConfigurationException">There is no cluster to talk to; the message says what to do.</exception>
    /// <exception cref="TelemetryConfigurationException">A variable of OpenTelemetry's is wrong; the message names it.</exception>
    public static WebApplication Build(HealOperatorSettings settings)
    {
        var cluster = KubernetesClientConfiguration.Load(settings.Kubeconfig, settings.Context) with
        {
            JsonContexts = [OperatorJsonContext.Default],
            FieldManager = HealGroup.Manager,
            UserAgent = "heal-operator",
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(settings.LogLevel)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(settings.HttpPort));
        builder.Services.AddTelemetry();
        builder.Services.AddKubernetesOperator(cluster, Options(settings, cluster)).AddHealing(settings);
        if (settings.Webhook is { } webhook) builder.AddAdmission(webhook);
        var app = builder.Build();
        app.Services.StartTelemetry();
        if (settings.Webhook is not null) app.MapAdmission();
        Map(app);
        return app;
    }

    /// <summary>Runs the operator until it is told to stop.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(HealOperatorSettings settings)
    {
        await using var app = Build(settings);
        await app.RunAsync();
        return app.Services.GetRequiredService<OperatorHealth>().ExitCode;
    }

    private static OperatorOptions Options(HealOperatorSettings settings, KubernetesClientConfiguration cluster) => new()
    {
        Name = HealGroup.Manager,
        Namespaces = settings.WatchNamespaces,
        LeaderElection = new()
        {
            LeaseName = settings.LeaseName,
            LeaseNamespace = settings.LeaseNamespace ?? settings.WatchNamespaces.FirstOrDefault() ?? cluster.Namespace,
        },
    };

    private static void Map(WebApplication app)
    {
        var health = app.Services.GetRequiredService<OperatorHealth>();
        app.MapGet("/livez", () => Answer(health.Live()));
        app.MapGet("/readyz", () => Answer(health.Ready()));
        app.MapGet("/metrics", (MetricsPage page) => Results.Text(page.Render(), PrometheusText.ContentType));
    }

    private static IResult Answer(IReadOnlyList<string> problems) => problems.Count == 0
        ? Results.Text("ok\n")
        : Results.Text(string.Join('\n', problems) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
}
