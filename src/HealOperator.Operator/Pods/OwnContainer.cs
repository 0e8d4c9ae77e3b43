using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Pods;

/// <summary>A container that runs one of heal's commands on a request.</summary>
internal static class OwnContainer
{
    public static Container Of<T>(string command, T request, JsonTypeInfo<T> json, PodSettings settings, string memory, IEnumerable<MountedVolume> volumes) => new()
    {
        Name = command,
        Image = settings.Image,
        ImagePullPolicy = "IfNotPresent",
        Args = [command],
        Env =
        [
            new() { Name = MountPaths.RequestVariable, Value = JsonSerializer.Serialize(request, json) },
            new() { Name = "HOME", Value = "/tmp" },
            // The diagnostics socket of .NET would be one more thing to write.
            new() { Name = "DOTNET_EnableDiagnostics", Value = "0" },
        ],
        Resources = new()
        {
            Requests = new Dictionary<string, Quantity> { ["cpu"] = "50m", ["memory"] = "64Mi" },
            Limits = new Dictionary<string, Quantity> { ["cpu"] = "1", ["memory"] = memory },
        },
        SecurityContext = PodSecurity.Own(),
        TerminationMessagePolicy = "FallbackToLogsOnError",
        VolumeMounts = [.. volumes.Select(volume => volume.Mount)],
    };
}
