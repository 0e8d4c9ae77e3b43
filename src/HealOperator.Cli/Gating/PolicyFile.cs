using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Configuration;

namespace HealOperator.Cli.Gating;

/// <summary>Reads a HealPolicy as it is given to kubectl.</summary>
internal static class PolicyFile
{
    // A field that is misspelled would leave a guard away without a word. Generated metadata would leave the defaults of absent fields away, which the API server fills in elsewhere.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <exception cref="GateInputException">It cannot be read, is no policy, or breaks a rule.</exception>
    public static HealPolicySpec Read(string path)
    {
        var manifest = Manifest(path);
        var spec = Spec(path, manifest);
        var errors = PolicyValidation.Validate(spec);
        if (errors.Count > 0) throw new GateInputException($"The policy {path} is not valid:{string.Concat(errors.Select(error => $"\n  {error.Path}: {error.Message}"))}");
        return spec;
    }

    private static JsonObject Manifest(string path)
    {
        try
        {
            var policies = YamlJson.Parse(File.ReadAllText(path)).Where(document => document["kind"]?.ToString() == "HealPolicy").ToList();
            return policies.Count == 1 ? policies[0] : throw new GateInputException($"{path} holds {policies.Count} policies. Name a file with one document of kind HealPolicy.");
        }
        catch (FormatException e)
        {
            throw new GateInputException($"The policy {path} is no YAML or JSON: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GateInputException($"The policy {path} cannot be read: {e.Message} Name a file with a HealPolicy.", e);
        }
    }

    private static HealPolicySpec Spec(string path, JsonObject manifest)
    {
        try
        {
            return WithoutNulls(manifest["spec"] ?? new JsonObject()).Deserialize<HealPolicySpec>(Strict) ?? new HealPolicySpec();
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } at ? $"spec{at[1..]}" : "spec";
            throw new GateInputException($"The policy {path} is not valid: {field}: {e.Message.Split(" Path:")[0]} 'kubectl explain healpolicy.spec' lists the fields.", e);
        }
    }

    /// <summary>A key without a value is an absent one, as for the API server.</summary>
    private static JsonNode WithoutNulls(JsonNode node)
    {
        if (node is JsonObject map)
        {
            foreach (var name in map.Where(member => member.Value is null).Select(member => member.Key).ToList()) map.Remove(name);
            foreach (var (_, value) in map) WithoutNulls(value!);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>()) WithoutNulls(item);
        }

        return node;
    }
}
