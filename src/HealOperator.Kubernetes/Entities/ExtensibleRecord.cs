using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Kubernetes.Entities;

/// <summary>Keeps the fields that a model does not declare, so that reading and writing back an object drops none of them.</summary>
public abstract record ExtensibleRecord
{
    /// <summary>Fields of the JSON object that have no property of their own.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
