using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds checks that are given less to check: another folder, another pattern of files, one package of many.</summary>
internal sealed class CommandScopeCheck : IChangeCheck
{
    private static readonly SafeRegex Command = SafeRegex.Of($@"(?:^|[ \t:;&|""'(@-])(?<command>{CheckCommands.Expression})(?<rest>(?:[ \t]+(?:\\\n[ \t]*)?[^\s;&|""'#)]+)*)");

    private static readonly SafeRegex Whole = SafeRegex.OfWhole(@"^(?:\.|\./|\./\.\.\.|\.\.\.|\*\*?|\*\*/\*|\./src|src)$");

    private static readonly SafeRegex Name = SafeRegex.OfWhole(@"^[\w.@{}*\[\]][\w./@*{},\[\]:-]*$");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => change.In(ShellSwallowCheck.Languages).SelectMany(Find);

    private static IEnumerable<GateFinding> Find(ChangedFile file)
    {
        var (lost, gained) = Pairing.Cancel(Read(file.Before.Plain), Read(file.After.Plain), item => item.Text);
        foreach (var (old, fresh) in Pairing.Match(lost, gained, static (left, right) => left.Command == right.Command ? 0.1 + Likeness.Of(left.Text, right.Text) : 0, 0.1))
        {
            if (!IsNarrower(old.Targets, fresh.Targets)) continue;
            yield return new GateFinding { Rule = ChangeRule.SkipTest, Code = "check-narrowed", File = file.Path, Line = file.After.NumberAt(fresh.At), Message = "The check looks at something else than before.", Certain = false };
        }
    }

    private static IEnumerable<(int At, string Command, string Text, List<string> Targets)> Read(string text) =>
        from match in text.AsSpan().ContainsAny(CheckCommands.Words) ? Command.Matches(text) : []
        let rest = Likeness.Squeeze(match.Groups["rest"].Value)
        let command = Likeness.Squeeze(match.Groups["command"].Value)
        select (match.Groups["command"].Index, command, $"{command} {rest}", Targets(rest));

    /// <summary>The words that are no flags and do not stand behind one that may want a value.</summary>
    private static List<string> Targets(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where((word, i) => Name.IsMatch(word) && (i == 0 || words[i - 1][0] is not '-' || words[i - 1].Contains('=', StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal)))];
    }

    private static bool IsNarrower(List<string> before, List<string> after)
    {
        if (after.Count == 0 || after.Any(target => Whole.IsMatch(target))) return false;
        return before.Count == 0 ? after.Any(target => target.Contains('/', StringComparison.Ordinal) || target.Contains('*', StringComparison.Ordinal) || target.Contains('.', StringComparison.Ordinal))
            : before.Exists(old => !after.Exists(target => old == target || old.StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal)));
    }
}
