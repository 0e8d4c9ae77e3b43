using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Crds;

/// <summary>The generated CustomResourceDefinitions as files.</summary>
public static class CrdFiles
{
    /// <summary>File name and YAML of each definition.</summary>
    public static IReadOnlyDictionary<string, string> Generate() => CustomResourceCatalogue.All.ToDictionary(
        resource => $"{EntityDescriptor.Of(resource.Type).Group}_{EntityDescriptor.Of(resource.Type).Plural}.yaml",
        resource => YamlText.Of(CrdDocument.Of(resource)),
        StringComparer.Ordinal);

    /// <summary>Writes them into a folder, which is made when it is missing.</summary>
    /// <returns>The paths that were written.</returns>
    public static IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var (name, yaml) in Generate())
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, yaml);
            written.Add(path);
        }

        return written;
    }
}
