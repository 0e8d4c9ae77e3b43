using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// NameError, AttributeError, ImportError and the wrong keyword argument, where Python itself names what was meant (3.10 and newer, for
/// keyword arguments 3.13). Silent when the written name does not stand on the reported line exactly once, or is a module or a well-known class of the standard library,
/// which then lacks its import, or where what is meant stands neither in the file nor in the module; below 80 where the two names are not alike, or are one and many, since Python takes the nearest of what there is.
/// </summary>
internal sealed partial class PythonDidYouMeanFixer : IFixer
{
    public string Id => "python-did-you-mean";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (!PythonErrors.IsPython(context.Error) || context.Error.Suggestion is not { } meant || SourceText.Open(context) is not { } file) return null;
        var message = Written().Match(context.Error.Message);
        if (!message.Success || !Name().IsMatch(meant) || file.Line(context.Error.Line) is null) return null;
        var written = message.Groups[1].Value;
        if (context.Error.Message.StartsWith("name '", StringComparison.Ordinal) && (PythonStandardLibrary.Modules.Contains(written) || PythonStandardLibrary.Homes.ContainsKey(written))) return null;
        if (!IsKnown(context, file, written, meant) || Edits(context, file, written, meant) is not { } edits) return null;
        return new()
        {
            Edits = edits,
            Confidence = !AreAlike(written, meant) ? 65 : NearName.AreOneAndMany(written, meant) ? 74 : null,
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    private static IReadOnlyList<TextEdit>? Edits(FixContext context, SourceText file, string written, string meant)
    {
        if (context.Error.Message.StartsWith("cannot import name", StringComparison.Ordinal) && PythonCode.Open(context) is { } code)
            return PythonRename.Imported(code, context.Error.Line!.Value, written, meant);
        return PythonRename.OnLine(file, context.Error.Line!.Value, written, meant) is { } edit ? [edit] : null;
    }

    // Python offers a name of the file or a builtin, and for an import one of the module: where neither has it, the code is not as it was.
    private static bool IsKnown(FixContext context, SourceText file, string written, string meant)
    {
        var name = meant[(meant.LastIndexOf('.') + 1)..];
        if (context.Error.Message.StartsWith("name '", StringComparison.Ordinal))
            return PythonStandardLibrary.Builtins.Contains(name) || WholeWord.IsIn(file.Text, name) || file.Text.Contains("import *", StringComparison.Ordinal);
        return Module().Match(context.Error.Message) is not { Success: true } module || SourceText.Open(context.Sources!, module.Groups[1].Value) is not { } owner || owner.Path.EndsWith("__init__.py", StringComparison.Ordinal) || WholeWord.IsIn(owner.Text, name);
    }

    private static bool AreAlike(string written, string meant) =>
        meant == $"self.{written}" || NearName.Find(written, [meant]) is not null || written.Replace("_", "").Equals(meant.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:^name|has no attribute|^cannot import name|unexpected keyword argument) '(\w+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^cannot import name .*\((\S+\.py)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex(@"^(?:self\.)?\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
