using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// A quote that a shell script opens and does not close. The shell names the line of the last quote that it found open; the line that lacks one is the only one with an odd number of
/// them. Silent when several are odd, when more than words may stand behind the quote, and when the script is still no script with it.
/// </summary>
internal sealed partial class ShellQuoteFixer : IFixer
{
    public string Id => "shell-quote";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("bash" or "sh" or "zsh") || Open().Match(context.Error.Message) is not { Success: true } message || SourceText.Open(context) is not { } file) return null;
        var quote = message.Groups[1].Success ? message.Groups[1].Value[0] : '"';
        var odd = Enumerable.Range(1, file.Lines).Where(n => Count(file.Line(n)!, quote) % 2 == 1).Take(2).ToList();
        if (odd is not [var number] || number > context.Error.Line) return null;
        var line = file.Line(number)!;
        var end = line.TrimEnd().Length;
        if (line[(line.LastIndexOf(quote) + 1)..end] is not { Length: > 0 } text || !Words().IsMatch(text)) return null;
        var at = file.StartOf(number) + end;
        return new ShellScanner(file.Text.Insert(at, quote.ToString())).Scan() is { } words && ShellFaults.Find(words) is { Count: 0 }
            ? new() { Edits = [file.Replace(at, "", quote.ToString())], Summary = $"Close the quote in {file.Path}, line {number}" }
            : null;
    }

    // What the other kind of quote holds, a comment and an escaped one do not count.
    private static int Count(string line, char quote)
    {
        var other = quote == '"' ? '\'' : '"';
        var (count, inOther) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && !(inOther && other == '\'')) i++;
            else if (line[i] == '#' && !inOther && count % 2 == 0 && (i == 0 || char.IsWhiteSpace(line[i - 1]))) break;
            else if (line[i] == quote && !inOther) count++;
            else if (line[i] == other && count % 2 == 0) inOther = !inOther;
        }

        return count;
    }

    [GeneratedRegex(@"unexpected EOF while looking for matching [`'](['""])'|Unterminated quoted string|unmatched (?:""|')", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^[\w\s$./:%@,=+{}-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
