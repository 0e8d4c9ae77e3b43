using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds code that leaves before the code that stands behind it: what checked something is never reached. What is formatted as people do it shows by its indentation where a block ends.</summary>
internal sealed class DeadCodeCheck : IChangeCheck
{
    private static readonly Language[] Languages = [Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust, Language.Shell];

    private static readonly SafeRegex Leaves = SafeRegex.Of(@"^\s*(?:return\b[^(){}\[\]]*(?:\([^()\n]*\)[^(){}\[\]]*)*[^,({\[&|+.?:\\]?;?\s*|(?:exit|return)\s+0\s*|(?:sys\.exit|os\._exit|process\.exit|os\.Exit|exit)\(0?\)\s*;?\s*)$");

    private static readonly SafeRegex Continues = SafeRegex.Of(@"^\s*(?:[^\w\s@$(*'""]|(?:case|default|else|elif|except|catch|finally|when|rescue|end|fi|esac|done|def|class|func|fn|pub|public|private|protected|internal|static|async|export|function|fun|override|impl|mod|struct|enum|interface|and|or|as|is|in)\b|\w+\s*\(\)\s*\{|\w+:\s*$)|^\s*[""'`*]");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) =>
        from file in change.In(Languages)
        where !file.IsNew
        from line in Find(file)
        select new GateFinding { Rule = ChangeRule.SwallowFailure, Code = "code-unreachable", File = file.Path, Line = line, Message = "The code leaves here: what follows is never reached.", Certain = false };

    private static IEnumerable<int> Find(ChangedFile file)
    {
        var added = file.Diff.AddedNumbers();
        var lines = file.After.Lines;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var line = lines[i];
            if (!added.Contains(line.Number) || line.StartsInside || !Leaves.IsMatch(line.Code) || (i > 0 && IsOpen(lines[i - 1].Code))) continue;
            var next = lines.Skip(i + 1).TakeWhile(after => after.Number > 0).FirstOrDefault(after => !string.IsNullOrWhiteSpace(after.Code));
            if (next is not null && !added.Contains(next.Number) && next.Indent == line.Indent && !Continues.IsMatch(next.Code)) yield return line.Number;
        }
    }

    /// <summary>Whether the line above ends within an expression, or begins a branch without braces.</summary>
    private static bool IsOpen(string line) => line.AsSpan().TrimEnd() is [.., ',' or '(' or '[' or '&' or '|' or '=' or '\\' or '?'];
}
