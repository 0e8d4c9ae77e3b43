using Microsoft.Extensions.Configuration;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// Which of OpenTelemetry's standard variables are set. The exporter would send to localhost when none is; an operator sends nothing that
/// nobody asked for. Everything else (headers, time limits, intervals, sampling) the SDK reads by itself.
/// </summary>
internal sealed class OtlpSwitches
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly IConfiguration _configuration;

    /// <exception cref="TelemetryConfigurationException">An endpoint or protocol is none: the SDK would silently send elsewhere.</exception>
    public OtlpSwitches(IConfiguration configuration)
    {
        _configuration = configuration;
        (Metrics, Traces) = (IsWanted("METRICS"), IsWanted("TRACES"));
    }

    public bool Metrics { get; }

    public bool Traces { get; }

    /// <summary>Whether the variables name the service, so that we do not.</summary>
    public bool NamesService => IsSet("OTEL_SERVICE_NAME") || (_configuration["OTEL_RESOURCE_ATTRIBUTES"] ?? "").Contains("service.name=", StringComparison.Ordinal);

    private bool IsWanted(string signal)
    {
        var own = $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";
        if (!(IsSet(Endpoint) || IsSet(own)) || Is("OTEL_SDK_DISABLED", "true") || Is($"OTEL_{signal}_EXPORTER", "none")) return false;
        CheckEndpoint(IsSet(own) ? own : Endpoint);
        CheckProtocol("OTEL_EXPORTER_OTLP_PROTOCOL");
        CheckProtocol($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL");
        return true;
    }

    private void CheckEndpoint(string name)
    {
        if (!Uri.TryCreate(_configuration[name], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new TelemetryConfigurationException($"{name} must be an address such as http://collector:4317, and is '{_configuration[name]}'.");
    }

    private void CheckProtocol(string name)
    {
        if (IsSet(name) && !Is(name, "grpc") && !Is(name, "http/protobuf"))
            throw new TelemetryConfigurationException($"{name} must be grpc or http/protobuf, and is '{_configuration[name]}'.");
    }

    private bool IsSet(string name) => !string.IsNullOrWhiteSpace(_configuration[name]);

    private bool Is(string name, string value) => string.Equals(_configuration[name]?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
