using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>Finds assertions that were there before, and now stand in a block that may never run, or that takes their failure. Blocks are told by indentation, as in every formatted language.</summary>
internal sealed class GuardedAssertionCheck(ITestDialect dialect) : IChangeCheck
{
    private const double SameSubject = 0.5;

    /// <summary>Comparing all with all must stay cheap, and so must looking for what is around a line.</summary>
    private const int MostCandidates = 60;

    private const int MostLines = 200;

    private static readonly SafeRegex Guard = SafeRegex.Of(@"^\s*\}?\s*(?:if|elif|else|while|for|foreach|switch|match|when|case|except|catch)\b|\bsuppress\(|\brunCatching\b|\?\.(?:let|also|run)\b|\.(?:takeIf|ifPresent|forEach|each|filter)\b[^\n]*[{(]\s*(?:\w+\s*->)?\s*$|\.forEach\(|\bgo\s+func\(|\bset(?:Timeout|Immediate|Interval)\(|\bTask\.Run\(|\bnew\s+Thread\(|\bprocess\.nextTick\(");

    /// <summary>In Go the condition is the assertion.</summary>
    private static readonly SafeRegex Condition = SafeRegex.Of(@"^\s*if\b[^\n]*\{\s*$");

    private static readonly SafeRegex Later = SafeRegex.Of(@"\.then\(");

    private static readonly SafeRegex Awaited = SafeRegex.Of(@"\b(?:return|await)\b");

    /// <summary>A loop that is known to run.</summary>
    private static readonly SafeRegex Runs = SafeRegex.Of(@"^\s*(?:for|foreach)\b[^\n]*(?:\b(?:in|of)\s*(?:range\(\s*[1-9]|\[\s*[^\s\]]|\(\s*[^\s)]|[1-9])|:=?\s*range\s+[1-9]|<=?\s*[1-9][0-9]*\s*;)|^\s*for\b[^\n]*\b(?:in|of)\s+0\s*\.\.=?\s*[1-9]");

    private static readonly SafeRegex Try = SafeRegex.Of(@"^\s*try\b");

    private static readonly SafeRegex Catch = SafeRegex.Of(@"^\s*\}?\s*(?:except|catch)\b");

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => change.Files.Where(file => dialect.Covers(file) && !file.IsNew && !file.IsDeleted).SelectMany(Find);

    private IEnumerable<GateFinding> Find(ChangedFile file)
    {
        var all = dialect.Assertions(file.Before).ToList();
        if (all.Count == 0) yield break;
        var (before, known) = (all.Take(MostCandidates).ToList(), all.Select(assertion => assertion.Text).ToHashSet());
        var added = file.Diff.AddedNumbers();
        var old = file.Before.Lines.Select(line => Likeness.Squeeze(line.Code)).ToHashSet();
        var indexes = file.After.Lines.Select((line, i) => (line.Number, i)).Where(entry => entry.Number > 0).ToDictionary(entry => entry.Number, entry => entry.i);
        foreach (var assertion in dialect.Assertions(file.After).Where(assertion => added.Contains(assertion.Line)))
        {
            var isGuarded = Around(file.After.Lines, indexes[assertion.Line]).Any(i => added.Contains(file.After.Lines[i].Number) && !old.Contains(Likeness.Squeeze(file.After.Lines[i].Code))
                && IsGuard(file.After.Lines, i) && (file.After.Lines[i].Number != assertion.Line || !Condition.IsMatch(file.After.Lines[i].Code)));
            if (!isGuarded || !(known.Contains(assertion.Text) || before.Any(item => Likeness.Of(item.Text, assertion.Text) >= SameSubject))) continue;
            yield return new GateFinding { Rule = ChangeRule.WeakenAssertion, Code = "assertion-guarded", File = file.Path, Line = assertion.Line, Message = "The assertion was always made, and now only under a condition, or its failure is caught.", Certain = false };
        }
    }

    /// <summary>The lines that open the blocks around one, from the inside out.</summary>
    private static IEnumerable<int> Around(IReadOnlyList<SourceLine> lines, int index)
    {
        var indent = lines[index].Indent;
        for (var i = index; i >= 0 && index - i < MostLines && lines[i].Number > 0 && indent > 0; i--)
        {
            if (string.IsNullOrWhiteSpace(lines[i].Code) || lines[i].StartsInside || (i < index && lines[i].Indent >= indent)) continue;
            indent = Math.Min(indent, lines[i].Indent);
            yield return i;
        }
    }

    private static bool IsGuard(IReadOnlyList<SourceLine> lines, int index) =>
        (Guard.IsMatch(lines[index].Code) && !Runs.IsMatch(lines[index].Code))
        || (Later.IsMatch(lines[index].Code) && !Awaited.IsMatch(lines[index].Code))
        || (Try.IsMatch(lines[index].Code) && lines.Skip(index + 1).TakeWhile(line => line.Number > 0).FirstOrDefault(line => line.Indent == lines[index].Indent && line.Code.Trim().Length > 1) is { } next && Catch.IsMatch(next.Code));
}
