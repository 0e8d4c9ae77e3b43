using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Operator.Resources;

namespace HealOperator.Cli.Replay;

/// <summary>Reads attempts and evidence from files, as kubectl prints them or as they lie on the evidence branch.</summary>
internal static class ReplayReader
{
    private const int MostEvidence = 16 << 20;

    /// <summary>The attempt of a file, with the evidence where the file holds its ConfigMap, too.</summary>
    /// <exception cref="FormatException">The file holds no HealAttempt, or is no YAML.</exception>
    public static async Task<ReplaySource> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var objects = await ObjectsAsync(file, cancellationToken);
        var found = objects.Find(o => Text(o["kind"]) == "HealAttempt") ?? throw new FormatException($"{file} holds no HealAttempt. Save one with: kubectl get healattempt NAME -o yaml > {file}");
        try
        {
            var attempt = found.Deserialize(OperatorJsonContext.Default.HealAttempt)!;
            return new(attempt, Map(objects));
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: the HealAttempt cannot be read at {e.Path}: {e.Message}", e);
        }
    }

    /// <summary>Evidence of a file or folder.</summary>
    /// <exception cref="FormatException">It is neither a ConfigMap with evidence nor a gzip report nor a folder with debug/.</exception>
    public static async Task<ReplayEvidence> EvidenceAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return await FolderAsync(path, cancellationToken);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (bytes is [0x1f, 0x8b, ..]) return Unzip(bytes, path);
        return Map(await ObjectsAsync(path, cancellationToken)) ?? throw new FormatException($"{path} holds no ConfigMap with {MountPaths.EvidenceKey}.");
    }

    /// <summary>The files of a compressed report.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ReplayEvidence Unzip(byte[] compressed, string name)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
            var document = new MemoryStream();
            var buffer = new byte[81920];
            while (gzip.Read(buffer) is > 0 and var read)
            {
                document.Write(buffer, 0, read);
                if (document.Length > MostEvidence) throw new FormatException($"{name} is larger than any evidence that heal writes.");
            }

            return new(EvidenceDocument.Read(document.ToArray()).Files, EvidenceDocument.Digest(document.ToArray()));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new FormatException($"{name} is no evidence that this version of heal can read: {e.Message}", e);
        }
    }

    private static async Task<List<JsonObject>> ObjectsAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return [.. YamlJson.Parse(await File.ReadAllTextAsync(file, cancellationToken)).SelectMany(o => o["items"] is JsonArray items ? items.OfType<JsonObject>() : [o])];
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file}, {e.Message}", e);
        }
    }

    private static ReplayEvidence? Map(List<JsonObject> objects)
    {
        var data = objects.Where(o => Text(o["kind"]) == "ConfigMap").Select(o => Text(o["binaryData"]?[MountPaths.EvidenceKey])).FirstOrDefault(text => text is not null);
        return data is null ? null : Unzip(Convert.FromBase64String(data), MountPaths.EvidenceKey);
    }

    private static async Task<ReplayEvidence> FolderAsync(string folder, CancellationToken cancellationToken)
    {
        var debug = Path.Combine(folder, "debug");
        if (!Directory.Exists(debug)) throw new FormatException($"{folder} has no folder debug; pass a checkout of the evidence branch.");
        var files = new List<EvidenceFile>();
        foreach (var file in Directory.EnumerateFiles(debug, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            files.Add(new() { Path = Path.GetRelativePath(folder, file).Replace('\\', '/'), Content = await File.ReadAllTextAsync(file, new UTF8Encoding(false), cancellationToken) });
        return new(files, null);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
