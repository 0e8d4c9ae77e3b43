using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>Reads assertions that are calls, with the chain of calls behind them.</summary>
/// <param name="start">What begins an assertion, in code; the group <c>name</c> is the name of the call, its bracket follows.</param>
/// <param name="forms">The families, the first that matches counts; a call that is in none is no assertion.</param>
/// <param name="chain">How much a chain of calls demands, the first that matches counts; it decides where there is one.</param>
internal sealed class AssertionReader(SafeRegex start, IReadOnlyList<AssertionForm> forms, IReadOnlyList<(SafeRegex Calls, AssertionStrength Strength)> chain)
{
    /// <summary>The assertions of a text.</summary>
    public IEnumerable<Assertion> Read(SourceText text)
    {
        var reader = new StatementReader(text);
        foreach (Match match in start.Matches(text.Code))
        {
            var name = match.Groups["name"];
            var open = name.Index + name.Length;
            while (open < text.Code.Length && text.Code[open] is ' ' or '\t') open++;
            if (open >= text.Code.Length || text.Code[open] is not ('(' or '{') || forms.FirstOrDefault(form => form.Matches(name.Value)) is not { } form) continue;
            yield return Of(reader, form, name, open);
        }
    }

    private Assertion Of(StatementReader reader, AssertionForm form, Group name, int open)
    {
        var all = reader.Arguments(open);
        var leading = all.Count > 0 && TestHandle.IsMatch(all[0]) ? form.Leading : 0;
        var arguments = all.Skip(leading).Take(form.Counts).Where((_, i) => i != form.Tolerance).ToList();
        if (form.Leading == 0 && all.Count == 3 && form.Counts == 2 && all[0] is ['"', ..] && all[2] is not ['"', ..]) arguments = [.. all.Skip(1)];
        var end = reader.EndOfBracket(open);
        var calls = Likeness.Squeeze(reader.Text.Plain[end..Math.Max(end, reader.EndOfStatement(end))]);
        var text = Tolerance.Replace($"{Name(form, name.Value, arguments)}({string.Join(", ", arguments)}){calls}", "$1$2~");
        var strength = StrengthOf(form, arguments, calls);
        var isNear = form.IsComparison && strength is AssertionStrength.Exact && all.Count > leading + 2 && Number.IsMatch(all[leading + 2]);
        return new Assertion(reader.Text.NumberAt(name.Index), isNear ? $"{text} nearly" : text, isNear ? AssertionStrength.Loose : strength);
    }

    // A kind of failure is what is expected, so it is written as a value: another one is another expectation.
    private static string Name(AssertionForm form, string name, List<string> arguments)
    {
        if (!form.NamesFailure) return name;
        var type = name.IndexOf('<', StringComparison.Ordinal);
        var named = type > 0 ? name[(type + 1)..].TrimEnd('>') : arguments.Select(argument => FailureType.Match(argument)).FirstOrDefault(match => match.Success)?.Groups["type"].Value;
        arguments.Clear();
        if (named is not null) arguments.Add($"\"{named}\"");
        return type > 0 ? name[..type] : name;
    }

    private AssertionStrength StrengthOf(AssertionForm form, List<string> arguments, string calls)
    {
        if (form.NamesFailure && arguments.Any(Broad.IsMatch)) return AssertionStrength.Presence;
        if (form.IsCondition && arguments.Count > 0 && Constant.IsMatch(arguments[0])) return AssertionStrength.Vacuous;
        if (form.IsComparison && arguments.Count > 1 && arguments[0] == arguments[1]) return AssertionStrength.Vacuous;
        if (form.IsCondition && arguments.Count > 0 && Comparison.IsMatch(arguments[0])) return arguments[0].Contains("||", StringComparison.Ordinal) ? AssertionStrength.Presence : Equality.IsMatch(arguments[0]) ? AssertionStrength.Exact : AssertionStrength.Loose;
        var matchers = calls + string.Join(' ', arguments.Skip(1));
        return chain.FirstOrDefault(entry => entry.Calls.IsMatch(matchers)) is { Calls: not null } found ? found.Strength : form.Strength;
    }

    private static readonly SafeRegex Constant = SafeRegex.OfWhole(@"^!?\(*(?:true|false|!true|!false|1 ?== ?1|0 ?== ?0)\)*$|\|\| ?!?(?:true|!false)\b|^true ?\|\||^matches!\(.*, ?_ ?\)$|\.(?:len|size|length|Count|Length)(?:\(\))? ?>= ?0$", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Comparison = SafeRegex.OfWhole(@"[=!<>]=|[<>]|\|\|");

    private static readonly SafeRegex FailureType = SafeRegex.OfWhole(@"^(?:expected(?:Exceptions)?\s*=\s*)?\{?(?:typeof\()?(?<type>[\w.]+?)(?:\.class|::class(?:\.java)?|\))\}?$");

    private static readonly SafeRegex TestHandle = SafeRegex.OfWhole(@"^(?:[a-z]{1,2}|\w*T|\w+\.T\(\)|GinkgoT\(\)|test\w*)$");

    private static readonly SafeRegex Number = SafeRegex.OfWhole(@"^(?:precision: ?|tolerance: ?)?[0-9][0-9.eE+-]*[fFdDmM]?$");

    private static readonly SafeRegex Equality = SafeRegex.OfWhole(@"==");

    private static readonly SafeRegex Broad = SafeRegex.OfWhole(@"^""(?:System\.|java\.lang\.|kotlin\.)?(?:Exception|SystemException|ApplicationException|AggregateException|Throwable|RuntimeException|Error)""$");

    // Fluent Assertions, NUnit, AssertJ, Hamcrest, kotest: what follows is how near is near enough.
    private static readonly SafeRegex Tolerance = SafeRegex.OfWhole(@"(\b(?:BeApproximately|BeCloseTo|isCloseTo|closeTo)\([^,()]*),[^()]*(?:\([^()]*\))?|\.Within\([^()]*\)(?:\.\w+)*|(\.abs\(\)\s*<=?|\b(?:epsilon|max_relative)\s*=)\s*[0-9.eE+-]+");
}
