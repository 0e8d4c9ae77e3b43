using System.Text;
using HealOperator.Agent;
using HealOperator.Agent.Local;
using HealOperator.Core.Gating;

namespace HealOperator.Cli.Gating;

/// <summary>Reads the files that a patch changes, as they are before it, and the tests around them.</summary>
internal static class FilesAround
{
    private const int LargestFile = 4 * 1024 * 1024;

    private const int MostFiles = 1000;

    /// <summary>Texts by path. A file that is not there, is a link or lies behind one has no text: the patch cannot apply to it. Larger ones are left out and judged by the patch alone.</summary>
    /// <exception cref="GateInputException">There is no such folder, or a file cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Read(string folder, string patch)
    {
        if (!Directory.Exists(folder)) throw new GateInputException($"{folder} is not a folder. Name the folder of the code that the patch is against.");
        var texts = new Dictionary<string, string>();
        if (!ParsedDiff.TryParse(patch, out var diff, out _)) return texts;
        foreach (var path in diff.Files.Select(file => file.OldPath).OfType<string>().Where(PatchFit.IsInside).Distinct().Take(MostFiles))
        {
            try
            {
                var text = Plain(folder, path) is { } file ? file.Length > LargestFile ? null : Encoding.UTF8.GetString(File.ReadAllBytes(file.FullName)) : "";
                if (text is not null) texts[path] = text;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new GateInputException($"{path} in {folder} cannot be read: {e.Message}", e);
            }
        }

        AddTests(folder, patch, texts);
        return texts;
    }

    private static void AddTests(string folder, string patch, Dictionary<string, string> texts)
    {
        try
        {
            var tree = RepositoryFolder.Open(folder);
            foreach (var test in TestsAround.Choose(patch, tree.Files))
            {
                if (tree.Read(test) is { } text) texts[test] = text;
            }
        }
        catch (AgentException e)
        {
            throw new GateInputException(e.Message, e);
        }
    }

    private static FileInfo? Plain(string folder, string path)
    {
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null) return null;
        }

        var file = new FileInfo(at);
        return file.Exists ? file : null;
    }
}
