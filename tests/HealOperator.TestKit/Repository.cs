namespace HealOperator.TestKit;

/// <summary>Where this checkout and the caches of its scripts are.</summary>
public static class Repository
{
    /// <summary>Root of the checkout.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The cache that everything under hack/ shares.</summary>
    public static string Cache { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "healoperator");

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "HealOperator.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory.TrimEnd('/'))
                ?? throw new DirectoryNotFoundException("The tests do not run from inside a checkout of HealOperator."));
}
