using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// The same errors from a Python that does not say what was meant, where the repository has exactly one near name: for a NameError in
/// the file itself or among the builtins, for an attribute in the one class or module of that name, for an import in the module's file,
/// for a keyword argument in the head of the one function of that name. Silent when the written name does not stand on the line exactly once,
/// or is a module of the standard library; below 80 when more than one letter differs.
/// </summary>
internal sealed partial class PythonNearNameFixer : IFixer
{
    public string Id => "python-near-name";

    public int Confidence => 81;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Suggestion is not null || context.Sources is not { } sources || PythonCode.Open(context) is not { } code) return null;
        var message = Written().Match(context.Error.Message);
        if (!message.Success) return null;
        var written = message.Groups["name"].Value;
        if (Candidates(sources, code, context.Error.Line!.Value, message) is not { } names || names.Contains(written) || NearName.Find(written, names) is not { } meant) return null;
        if (Edits(code, context.Error, written, meant) is not { } edits) return null;
        return new()
        {
            Edits = edits,
            Confidence = written.Length >= 4 && NearName.Distance(written, meant) == 1 && !NearName.AreOneAndMany(written, meant) ? null : 72,
            Summary = $"Write '{meant}' for '{written}' in {code.File.Path}, line {context.Error.Line}",
        };
    }

    private static IReadOnlyList<TextEdit>? Edits(PythonCode code, StructuredError error, string written, string meant)
    {
        if (error.Message.StartsWith("cannot import name", StringComparison.Ordinal)) return PythonRename.Imported(code, error.Line!.Value, written, meant);
        return PythonRename.OnLine(code.File, error.Line!.Value, written, meant) is { } edit ? [edit] : null;
    }

    private static IReadOnlySet<string>? Candidates(ISourceTree sources, PythonCode code, int line, Match message)
    {
        if (message.Groups["module"].Success) return OfModule(sources, message.Groups["module"].Value);
        if (message.Groups["class"].Success) return Single(sources, c => PythonNames.OfClass(c, message.Groups["class"].Value));
        if (message.Groups["function"].Success) return Single(sources, c => OfFunction(c, message.Groups["function"].Value.Split('.')[^1]));
        if (PythonStandardLibrary.Modules.Contains(message.Groups["name"].Value)) return null;
        return PythonNames.OfModule(code).Concat(PythonNames.Around(code, line)).Concat(PythonStandardLibrary.Builtins).ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlySet<string>? OfModule(ISourceTree sources, string module) =>
        PythonModules.FileOf(sources, module) is { } path && PythonCode.Read(sources, path) is { } code ? PythonNames.OfModule(code) : null;

    private static IReadOnlySet<string>? OfFunction(PythonCode code, string name)
    {
        var heads = Enumerable.Range(1, code.File.Lines).Where(l => Regex.IsMatch(code.Statement(l), $@"^(?:async\s+)?def\s+{name}\s*\(", RegexOptions.CultureInvariant)).ToList();
        return heads.Count == 1 && PythonNames.Parameters(code, heads[0]) is { } parameters ? parameters.ToHashSet(StringComparer.Ordinal) : null;
    }

    // The answer of the one file that has one.
    private static IReadOnlySet<string>? Single(ISourceTree sources, Func<PythonCode, IReadOnlySet<string>?> ask)
    {
        var answers = PythonModules.Files(sources).Select(p => PythonCode.Read(sources, p)).OfType<PythonCode>().Select(ask).Where(a => a is not null).Take(2).ToList();
        return answers.Count == 1 ? answers[0] : null;
    }

    [GeneratedRegex(@"^(?:name '(?<name>\w+)' is not defined|(?:partially initialized )?module '(?<module>[\w.]+)' has no attribute '(?<name>\w+)'|type object '(?<class>\w+)' has no attribute '(?<name>\w+)'|'(?<class>\w+)' object has no attribute '(?<name>\w+)'|cannot import name '(?<name>\w+)' from '(?<module>[\w.]+)'.*|(?<function>[\w.]+)\(\) got an unexpected keyword argument '(?<name>\w+)')$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
