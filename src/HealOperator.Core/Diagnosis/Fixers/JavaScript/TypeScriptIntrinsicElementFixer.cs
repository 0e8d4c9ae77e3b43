using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// TS2339 on JSX.IntrinsicElements: a misspelt HTML tag, at its opening and its closing place alike. Silent when not exactly one
/// element of HTML is near.
/// </summary>
internal sealed partial class TypeScriptIntrinsicElementFixer : IFixer
{
    public string Id => "ts-jsx-element";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Unknown().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file) return null;
        var written = message.Groups[1].Value;
        if (file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset) return null;
        if (HtmlElements.Nearest(written) is not { } meant) return null;
        while (offset < file.Text.Length && file.Text[offset] is '<' or '/') offset++;
        if (!file.HasWordAt(offset, written)) return null;
        return new()
        {
            Edits = [.. Tags(file, written).Select(at => file.Replace(at, written, meant))],
            Summary = $"Write <{meant}> for <{written}> in {file.Path}",
        };
    }

    // The compiler names both places, yet a pair must change together or not at all, whatever part of the log survived.
    private static IEnumerable<int> Tags(SourceText file, string written) =>
        Regex.Matches(file.Text, $@"<(/?){Regex.Escape(written)}(?=[\s/>])", RegexOptions.CultureInvariant).Select(m => m.Index + 1 + m.Groups[1].Length);

    [GeneratedRegex(@"^Property '([a-z][\w-]*)' does not exist on type '(?:[\w.]*\.)?IntrinsicElements'", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
