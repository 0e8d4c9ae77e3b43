using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>manifest.json of dbt: where each node is written.</summary>
public sealed class DbtManifest
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>Reads a manifest of any version; what cannot be read gives no paths.</summary>
    public static DbtManifest Read(ReadOnlySpan<byte> json)
    {
        var manifest = new DbtManifest();
        try
        {
            var reader = new Utf8JsonReader(json);
            string? id = null;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.CurrentDepth == 2) id = reader.GetString();
                else if (reader.CurrentDepth == 3 && id is not null && reader.ValueTextEquals("original_file_path"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
                    manifest._paths.TryAdd(id, reader.GetString()!.Replace('\\', '/'));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A broken manifest is no reason to lose the failure itself.
        }

        return manifest;
    }

    /// <summary>The file of a node, relative to the project; null when it is not known.</summary>
    public string? PathOf(string? id) => id is not null && _paths.TryGetValue(id, out var path) ? path : null;
}
