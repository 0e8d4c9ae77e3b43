using HealOperator.Core.Gating.Honesty.Patterns;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>The literals and names of an assertion.</summary>
internal static class AssertionWords
{
    private const int MostNames = 60;

    /// <summary>The literals that went and those that came.</summary>
    public static (List<string> Lost, List<string> Gained) Literals(string old, string fresh) => Pairing.Cancel(In(Remarks.Replace(old, "")), In(Remarks.Replace(fresh, "")), text => text.Trim('"', '\'', '`'));

    /// <summary>The words that went and those that came.</summary>
    public static (List<string> Lost, List<string> Gained) Names(string old, string fresh) => Pairing.Cancel(NamesIn(old), NamesIn(fresh), text => text);

    /// <summary>Whether a text is what another was, and a message for people.</summary>
    public static bool IsWithMessage(string old, string fresh) => new[] { old, old.TrimEnd(' ', ')', ';') }.Any(text => fresh.StartsWith(text + ",", StringComparison.Ordinal) && fresh[(text.Length + 1)..].TrimStart() is ['"' or '\'' or '`' or 'f' or '$', ..]);

    /// <summary>
    /// Whether a literal went and in its place stands what the code says: a call that was not there, or a name that the change gives to
    /// something that holds no such literal. A constant that is named elsewhere stays what it was.
    /// </summary>
    public static bool IsComputed(string old, string fresh, ChangedFile file)
    {
        var (lost, gained) = Literals(old, fresh);
        if (gained.Count > 0 || !lost.Exists(literal => literal[0] is '"' or '\'' or '`' or '-' || char.IsAsciiDigit(literal[0]))) return false;
        var names = Words(fresh).Except(Words(old)).ToList();
        if (names.Count == 0 || names.Any(name => name is not "nameof" && Bare(fresh).Contains(name + "(", StringComparison.Ordinal))) return true;
        return names.Select(name => SafeRegex.OfWhole($@"\b{name}\b(?:\s*:[^=]*)?\s*:?=\s*(?<value>[^=].*)$"))
            .Any(assigned => file.Diff.AddedLines.Select(assigned.Match).Any(match => match.Success && !lost.Any(literal => match.Value.Contains(literal, StringComparison.Ordinal)) && match.Groups["value"].Value.AsSpan().TrimEnd() is not [.., '(' or '[' or '{']));
    }

    /// <summary>Whether one of several things is enough to pass.</summary>
    public static bool HasAlternative(Assertion assertion) => (assertion.FailsWhenTrue ? And : Or).IsMatch(Literal.Replace(assertion.Text, "_"));

    /// <summary>The names that a change gives to a call, with the call; the first of them, so that comparing all with all stays cheap.</summary>
    public static IReadOnlyList<(SafeRegex Name, string Call)> Given(ChangedFile file)
    {
        var old = file.Diff.RemovedLines.ToHashSet();
        return [.. file.Diff.AddedLines.Where(line => !old.Contains(line)).Select(line => Gives.Match(line)).Where(match => match.Success).Take(MostNames)
            .Select(match => (SafeRegex.OfWhole($@"\b{match.Groups["name"].Value}\b"), Likeness.Squeeze(match.Groups["call"].Value)))];
    }

    /// <summary>Whether a call is compared with a name that was given to the same call.</summary>
    public static bool IsSelf(string assertion, IReadOnlyList<(SafeRegex Name, string Call)> given) =>
        given.Any(item => assertion.Contains(item.Call, StringComparison.Ordinal) && item.Name.IsMatch(assertion.Replace(item.Call, " ", StringComparison.Ordinal)));

    private static string Bare(string text) => Literal.Replace(text, " ");

    private static IEnumerable<string> In(string text) => Literal.Matches(text).Select(match => match.Value);

    private static IEnumerable<string> NamesIn(string text) => Name.Matches(Bare(text)).Select(match => match.Value);

    private static IEnumerable<string> Words(string text) => Word.Matches(Bare(text)).Select(match => match.Value).Distinct();

    private static readonly SafeRegex Literal = SafeRegex.OfWhole("""-?\b[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?[mMfFdDlLuUn]{0,2}\b|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|\b(?i:true|false|none|null|nil)\b""");

    /// <summary>Messages for people, and tolerances, which are another check's question.</summary>
    private static readonly SafeRegex Remarks = SafeRegex.OfWhole(@"\.(?:as|describedAs|withFailMessage|overridingErrorMessage|because)\([^()]*\)|,?\s*\b(?:rel|abs|rtol|atol|delta|tol|rel_tol|abs_tol|places|decimal|tolerance|epsilon|precision)\s*[=:]\s*[0-9.eE+-]+");

    private static readonly SafeRegex Or = SafeRegex.OfWhole(@"\bor\b|\|\|");

    private static readonly SafeRegex And = SafeRegex.OfWhole("&&");

    private static readonly SafeRegex Gives = SafeRegex.OfWhole(@"^\s*(?:(?:const|let|var|final|val)\s+)?(?:[\w<>\[\]]+\s+)?(?<name>[A-Za-z_]\w*)\s*:?=\s*(?:await\s+)?(?<call>[\w.]+\(.*\)(?:\.\w+)*|[\w]+(?:\.\w+)+);?\s*$");

    private static readonly SafeRegex Name = SafeRegex.OfWhole("[A-Za-z_]+");

    private static readonly SafeRegex Word = SafeRegex.OfWhole(@"\b[A-Za-z_]\w*");
}
