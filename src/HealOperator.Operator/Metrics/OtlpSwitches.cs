using Microsoft.Extensions.Configuration;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// Which of OpenTelemetry's standard variables are set. The exporter would send to localhost when none is; an operator sends nothing that
/// nobody asked for. Everything else (protocol, headers, time limits, intervals, sampling) the SDK reads by itself.
/// </summary>
internal sealed class OtlpSwitches(IConfiguration configuration)
{
    public bool Metrics => IsWanted("METRICS");

    public bool Traces => IsWanted("TRACES");

    /// <summary>Whether the variables name the service, so that we do not.</summary>
    public bool NamesService => IsSet("OTEL_SERVICE_NAME") || (configuration["OTEL_RESOURCE_ATTRIBUTES"] ?? "").Contains("service.name=", StringComparison.Ordinal);

    private bool IsWanted(string signal) =>
        (IsSet("OTEL_EXPORTER_OTLP_ENDPOINT") || IsSet($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"))
        && !Is("OTEL_SDK_DISABLED", "true") && !Is($"OTEL_{signal}_EXPORTER", "none");

    private bool IsSet(string name) => !string.IsNullOrWhiteSpace(configuration[name]);

    private bool Is(string name, string value) => string.Equals(configuration[name]?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
