using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>The repositories of the demo, as the demo serves them.</summary>
public static class DemoFiles
{
    public static string Warehouse { get; } = File.ReadAllText(Path.Combine(Repository.Root, "demo", "warehouse.sql"));

    /// <summary>Files of one demo repository by their path in it.</summary>
    public static Dictionary<string, string> Of(string name)
    {
        var root = Path.Combine(Repository.Root, "demo", name);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f), File.ReadAllText);
    }
}
