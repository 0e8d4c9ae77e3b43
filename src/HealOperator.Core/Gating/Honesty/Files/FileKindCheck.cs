using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds files that are not plain text inside of the repository, or that a tool writes.</summary>
internal sealed class FileKindCheck : IChangeCheck
{
    private const string Symlink = "120000";
    private const string Submodule = "160000";
    private const string Executable = "100755";
    private const int LongestLine = 2000;

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => change.Files.SelectMany(file => Unsafe(file).Concat(Opaque(file)));

    private static IEnumerable<GateFinding> Unsafe(ChangedFile file)
    {
        foreach (var path in file.Diff.Paths.Where(path => !PathRules.IsInside(path))) yield return Of(ChangeRule.AddUnsafeFile, "path-outside", path, "The path is not a plain path inside of the repository.", certain: true);
        if (file.Diff.HasMode(Symlink)) yield return Of(ChangeRule.AddUnsafeFile, "symbolic-link", file.Path, "The file is a symbolic link.", certain: true);
        if (file.Diff.HasMode(Submodule)) yield return Of(ChangeRule.AddUnsafeFile, "submodule", file.Path, "The file is a submodule: another repository.", certain: true);
        if (file.IsNew && file.Diff.NewMode == Executable) yield return Of(ChangeRule.AddUnsafeFile, "executable-file", file.Path, "The new file is executable.", certain: false);
        if (file.Diff.ChangesMode) yield return Of(ChangeRule.AddUnsafeFile, "mode-changed", file.Path, $"The mode of the file changes from {file.Diff.OldMode} to {file.Diff.NewMode}.", certain: false);
    }

    private static IEnumerable<GateFinding> Opaque(ChangedFile file)
    {
        if (file.Diff.IsBinary) yield return Of(ChangeRule.AddOpaqueFile, "binary-file", file.Path, "The file is binary: a human must look at it.", certain: false);
        if (file.IsDeleted || Lock.IsMatch(file.Path)) yield break;
        var marked = file.After.Lines.Take(20).FirstOrDefault(line => GeneratedFiles.IsMarker(line.Text));
        if (marked is not null || GeneratedFiles.IsByPath(file.Path)) yield return Of(ChangeRule.AddOpaqueFile, "generated-file", file.Path, "The file is written by a tool: the change belongs into its source.", certain: false) with { Line = marked?.Number };
        var added = file.Diff.Lines.FirstOrDefault(line => line.Kind is DiffLineKind.Added && line.Text.Length > LongestLine);
        if (added.Text is not null) yield return Of(ChangeRule.AddOpaqueFile, "unreadable-line", file.Path, $"The line has {added.Text.Length} characters: nobody can review it.", certain: false) with { Line = added.NewLine };
    }

    private static GateFinding Of(ChangeRule rule, string code, string path, string message, bool certain) => new() { Rule = rule, Code = code, File = path, Message = message, Certain = certain };

    /// <summary>Lock files go by the policy's paths.</summary>
    private static readonly SafeRegex Lock = SafeRegex.OfWhole(@"(^|/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|Cargo\.lock|go\.sum|composer\.lock|Gemfile\.lock|packages\.lock\.json|gradle\.lockfile|flake\.lock)$");
}
