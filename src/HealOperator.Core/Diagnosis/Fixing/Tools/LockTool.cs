using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing.Tools;

/// <summary>A package manager that writes its lock file anew from the manifest.</summary>
/// <param name="Id">Name of the fixer in proposals.</param>
/// <param name="Lock">Name of the lock file.</param>
/// <param name="Manifest">Name of the manifest beside it, or its ending (*.csproj).</param>
/// <param name="Complaint">What the package manager prints when the two do not fit each other, and only then.</param>
/// <param name="Script">What a shell does in their folder: it changes no more of the lock than the manifest asks for, and runs no scripts of packages. {0} stands for <paramref name="Names"/>.</param>
/// <param name="Names">Finds the packages that are to be locked in what was printed; null where the script names none.</param>
/// <param name="Confidence">In percent: the documented prior.</param>
internal sealed record LockTool(string Id, string Lock, string Manifest, Regex Complaint, string Script, int Confidence = LockTool.Minimal, Regex? Names = null)
{
    /// <summary>Whether the script may change the manifest, too.</summary>
    public bool ChangesManifest { get; init; }

    // Only what the manifest asks for changes, but versions come from the registry as it is today.
    private const int Minimal = 82;

    /// <summary>Whether a file's name is that of the manifest.</summary>
    public bool IsManifest(string name) => Manifest[0] == '*' ? name.EndsWith(Manifest[1..], StringComparison.Ordinal) : name == Manifest;
}
