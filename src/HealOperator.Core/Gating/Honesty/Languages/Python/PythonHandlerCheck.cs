using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds <c>except</c> clauses that forget what they catch.</summary>
internal sealed class PythonHandlerCheck : IChangeCheck
{
    private const int MostLines = 60;

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => Handler.FindNew([.. change.In([Language.Python])], (file, isAfter) => Handlers(file, isAfter ? file.After : file.Before));

    private static IEnumerable<Handler> Handlers(ChangedFile file, SourceText text)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (Clause.Match(text.Lines[i].Code) is not { Success: true } match) continue;
            var body = Body(text, i, match.Groups["body"].Value);
            var whole = Likeness.Squeeze(string.Join('\n', text.Lines.Skip(i).Take(body.Count + 1).Select(line => line.Text)));
            var place = new Occurrence(file, text.Lines[i].Number, whole, whole);
            if (Judge(match.Groups["what"].Value, body, place, file.IsTest) is { } handler) yield return handler;
        }
    }

    private static Handler? Judge(string what, List<string> body, Occurrence place, bool isTest)
    {
        var isBroad = string.IsNullOrWhiteSpace(what) || Broad.IsMatch(what) || (isTest && what.Contains("AssertionError", StringComparison.Ordinal));
        var isNothing = body.Count > 0 && body.All(line => Nothing.IsMatch(line));
        if (isBroad && isNothing) return new Handler("except-pass", "Every exception is caught and forgotten.", Certain: true, place);
        if (isBroad && !body.Any(line => Tells.IsMatch(line))) return new Handler("exception-swallowed", "Every exception is caught, and the caller never hears of it.", Certain: false, place);
        return isNothing && body.All(line => Pass.IsMatch(line)) ? new Handler("except-narrow-pass", "The exception is caught and forgotten.", Certain: false, place) : null;
    }

    private static List<string> Body(SourceText text, int clause, string inline)
    {
        if (inline.Trim().Length > 0) return [inline];
        var indent = text.Lines[clause].Indent;
        return [.. text.Lines.Skip(clause + 1).Take(MostLines).TakeWhile(line => line.Number > 0 && (string.IsNullOrWhiteSpace(line.Code) || line.Indent > indent)).Select(line => line.Code).Where(line => !string.IsNullOrWhiteSpace(line))];
    }

    private static readonly SafeRegex Clause = SafeRegex.OfWhole(@"^\s*except\b\*?(?<what>[^:]*):(?<body>.*)$");

    private static readonly SafeRegex Broad = SafeRegex.OfWhole(@"\b(Base)?Exception\b");

    private static readonly SafeRegex Nothing = SafeRegex.OfWhole(@"^\s*(pass|\.\.\.|continue|break|return(\s+(None|True|False|0|\{\}|\[\]|""_*""|'_*'))?|[""'_\s]+)\s*$");

    private static readonly SafeRegex Pass = SafeRegex.OfWhole(@"^\s*(pass|\.\.\.|continue)\s*$");

    private static readonly SafeRegex Tells = SafeRegex.OfWhole(@"\braise\b|\bexit\s*\(|\.fail\s*\(|\bpytest\.fail\b|\babort\s*\(|set_exception|\.reject\(|\brollback\b.*\braise\b");
}
