namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>The code at the pinned commit.</summary>
public interface ISourceTree
{
    /// <summary>Paths of the regular files, relative to the repository, with slashes, in ordinal order.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Folder of the pipeline inside the repository; "" when it is the repository itself.</summary>
    string Root { get; }

    /// <summary>The whole text of a file, line ends and byte order mark as they are; null when it is missing, too large or no UTF-8.</summary>
    string? Read(string path);

    /// <summary>Whether git holds the file as executable; null when that is not known.</summary>
    bool? IsExecutable(string path) => null;
}
