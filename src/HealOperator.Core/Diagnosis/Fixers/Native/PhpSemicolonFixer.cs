using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// PHP's "unexpected token" where the statement before has no semicolon: the unexpected word begins its line and can only begin a
/// statement, or PHP itself says that it expects one. Silent when the line before cannot end a statement.
/// </summary>
internal sealed partial class PhpSemicolonFixer : IFixer
{
    public string Id => "php-semicolon";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "php") return null;
        var message = Unexpected().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line) return null;
        var token = message.Groups[1].Value;
        if (!line.TrimStart().StartsWith(token, StringComparison.Ordinal)) return null;
        if (!message.Groups[2].Value.Contains("\";\"", StringComparison.Ordinal) && !Starter().IsMatch(token)) return null;
        var before = context.Error.Line!.Value - 1;
        while (before >= 1 && file.Line(before)!.Trim().Length == 0) before--;
        if (before < 1 || file.Line(before) is not { } text || !CanEnd(text.TrimEnd())) return null;
        return new()
        {
            Edits = [file.Replace(file.StartOf(before) + text.TrimEnd().Length, "", ";")],
            Summary = $"End the statement in {file.Path}, line {before}, with a semicolon",
        };
    }

    private static bool CanEnd(string line) =>
        line.Length > 0 && (char.IsLetterOrDigit(line[^1]) || line[^1] is ')' or ']' or '"' or '\'' or '_')
        && !line.Contains("//", StringComparison.Ordinal) && !line.Contains('#') && !line.Contains("*/", StringComparison.Ordinal) && !Header().IsMatch(line);

    [GeneratedRegex(@"^syntax error, unexpected (?:token |identifier |variable )?""([^""]+)""(?:, expecting (.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unexpected();

    [GeneratedRegex(@"^(?:return|if|for|foreach|while|switch|echo|break|continue|throw|try|unset|public|private|protected|function|class|\}|\$\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Starter();

    [GeneratedRegex(@"^\s*(?:\}?\s*(?:else)?if|for|foreach|while|switch|(?:\w+\s+)*function|(?:\w+\s+)*class|else|do|case|default|interface|trait)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
