using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// A closing tag of JSX that does not belong to its opening one, where its name is near that one's and is no element of its own:
/// takes the opening tag's name; and an element that nothing closes, where its parent closes in the same line: closes it there.
/// Silent when both names are elements, since then either may be wrong.
/// </summary>
internal sealed partial class JsxClosingTagFixer : IFixer
{
    private const int LessCertain = 74;

    public string Id => "jsx-closing-tag";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (SourceText.Open(context) is not { } file || context.Error.Line is not { } line || file.Line(line) is not { } text) return null;
        var unclosed = Unclosed().Match(context.Error.Message);
        if (unclosed.Success) return Close(file, line, text, unclosed.Groups[1].Value, context.Error.Column);
        var wrong = Wrong().Match(context.Error.Message);
        if (!wrong.Success) return null;
        var opened = wrong.Groups[1].Value;
        var closings = Closing().Matches(text).Where(m => m.Groups[1].Value != opened && (context.Error.Column is not { } c || m.Index <= c + 1)).ToList();
        if (closings.Count == 0) return null;
        var closing = closings[^1].Groups[1];
        var isNear = NearName.Find(closing.Value, [opened]) is not null;
        return new()
        {
            Edits = [file.Replace(file.StartOf(line) + closing.Index, closing.Value, opened)],
            Confidence = isNear && !HtmlElements.Has(closing.Value) ? null : LessCertain,
            Summary = $"Close <{opened}> with </{opened}> in {file.Path}, line {line}",
        };
    }

    private static FixCandidate? Close(SourceText file, int line, string text, string name, int? column)
    {
        if (column is not { } c || c > text.Length || !text[(c - 1)..].StartsWith(name, StringComparison.Ordinal)) return null;
        var depth = 0;
        foreach (Match tag in Tag().Matches(text, c - 1))
        {
            if (tag.Groups[2].Value == "/") continue;
            if (tag.Groups[1].Value.Length == 0) depth++;
            else if (depth-- == 0) return new() { Edits = [file.Replace(file.StartOf(line) + tag.Index, "", $"</{name}>")], Confidence = LessCertain, Summary = $"Close <{name}> in {file.Path}, line {line}" };
        }

        return null;
    }

    [GeneratedRegex(@"^Expected corresponding (?:JSX closing tag|closing tag) for (?:JSX element )?['<]?([\w.]+)['>]?|^Expected corresponding JSX closing tag for <([\w.]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"^JSX element '([\w.]+)' has no corresponding closing tag", RegexOptions.CultureInvariant)]
    private static partial Regex Unclosed();

    [GeneratedRegex(@"</\s*([\w.]+)\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"<(/?)[\w.]+(?:[^<>]|=>)*?(/?)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
