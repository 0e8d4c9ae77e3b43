using Microsoft.Extensions.DependencyInjection;

namespace HealOperator.Operator.Metrics;

/// <summary>Registers what measures.</summary>
internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<SdkDiagnostics>().AddSingleton<MetricsPage>().AddSingleton<Telemetry>().AddSingleton<HealMetrics>().AddSingleton<AttemptTracer>();

    /// <summary>Starts to listen, then shows every counter at zero.</summary>
    /// <exception cref="TelemetryConfigurationException">A variable of OpenTelemetry's is wrong.</exception>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetRequiredService<SdkDiagnostics>();
        services.GetRequiredService<Telemetry>();
        services.GetRequiredService<HealMetrics>();
    }
}
