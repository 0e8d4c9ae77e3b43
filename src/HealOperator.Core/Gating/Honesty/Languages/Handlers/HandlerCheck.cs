using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Handlers;

/// <summary>Finds blocks that take a failure and do not pass it on, where the change makes them so.</summary>
internal sealed class HandlerCheck(HandlerDialect dialect) : IChangeCheck
{
    /// <summary>What is taken is a cancellation, or only under a condition: to end it there may be right.</summary>
    private static readonly SafeRegex Bounded = SafeRegex.Of(@"\b(?:OperationCanceled|TaskCanceled|ObjectDisposed|Cancellation|Interrupted)\w*|\bwhen\s*\(\s*\w+\s+is\b");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.In(dialect.Languages).ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Read(file, file.Before)), files.SelectMany(file => Read(file, file.After)), handler => handler.Text);
        var passed = lost.Where(handler => !handler.Swallows).Select(handler => (handler.File, handler.Header)).ToHashSet();
        var swallowed = lost.Where(handler => handler.Swallows).ToList();
        var swallows = gained.Where(handler => handler.Swallows).ToList();
        Pairing.Match(swallowed, swallows, static (left, right) => left.File == right.File && (left.IsEmpty || !right.IsEmpty) ? Likeness.Of(left.Text, right.Text) : 0, Likeness.Edited);
        return swallows.Select(handler => new GateFinding
        {
            Rule = ChangeRule.SwallowFailure,
            Code = handler.IsEmpty ? "failure-swallowed" : "failure-not-passed-on",
            File = handler.File.Path,
            Line = handler.Line,
            Message = handler.IsEmpty ? "The failure is taken, and nothing is done with it." : "The failure is taken, and not passed on.",
            Certain = passed.Contains((handler.File, handler.Header)) || (handler.IsEmpty && !handler.File.IsNew && !Bounded.IsMatch(handler.Header)),
        });
    }

    private IEnumerable<Handler> Read(ChangedFile file, SourceText text)
    {
        var reader = new StatementReader(text);
        foreach (Match match in dialect.Header.Matches(text.Code))
        {
            var open = match.Index + match.Length - 1;
            var end = reader.EndOfBracket(open);
            var body = text.Code[(open + 1)..(reader.IsClosed(open) ? end - 1 : end)];
            if (dialect.Only?.IsMatch(body) == false) continue;
            var header = Likeness.Squeeze(match.Value);
            var kept = dialect.Reports.Replace(body, " ");
            var error = match.Groups["error"].Value;
            yield return new Handler(file, text.NumberAt(match.Index), header, Likeness.Squeeze(text.Plain[match.Index..end]))
            {
                Swallows = reader.IsClosed(open) && !dialect.Escapes.IsMatch(kept) && !Uses(kept, error),
                IsEmpty = string.IsNullOrWhiteSpace(body.Replace(";", "", StringComparison.Ordinal)),
            };
        }
    }

    private static bool Uses(string body, string error) => error.Length > 0 && error is not "_" && Regex.IsMatch(body, $@"\b{Regex.Escape(error)}\b", RegexOptions.CultureInvariant);
}
