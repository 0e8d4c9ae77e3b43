using Microsoft.Extensions.DependencyInjection;

namespace HealOperator.Operator.Metrics;

/// <summary>Registers what measures.</summary>
internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<MetricsPage>().AddSingleton<Telemetry>().AddSingleton<HealMetrics>().AddSingleton<AttemptTracer>();

    /// <summary>Starts to listen, then shows every counter at zero.</summary>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetRequiredService<Telemetry>();
        services.GetRequiredService<HealMetrics>();
    }
}
