namespace HealOperator.Kubernetes;

/// <summary>Names for whoever collects the metrics of this library.</summary>
public static class KubernetesMetrics
{
    /// <summary>The meter of the client and the runtime.</summary>
    public const string MeterName = "healoperator.kubernetes";
}
