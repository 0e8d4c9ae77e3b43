using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>
/// Finds cases that a change takes out of tables of tests, or bends: rows of Go, <c>InlineData</c> and its like, <c>ValueSource</c> and its like,
/// rstest's <c>case</c>. The first text of a row is its name.
/// </summary>
internal sealed class TestRowCheck : IChangeCheck
{
    private const double SameRow = 0.4;

    private static readonly (Language[] Languages, SafeRegex Row)[] Rows =
    [
        ([Language.Go], SafeRegex.Of(@"^\s*(?:""[^""\n]*""\s*:\s*)?(?:&?[\w.]+)?\{[^\n]*\},[ \t]*$|^\s*""[^""\n]*""\s*:\s*[^\s{\n][^\n]*,[ \t]*$|^\s*(?:want|exp|expected|output|wantErr|result)\w*\s*:[^\n]*,[ \t]*$")),
        ([Language.CSharp], SafeRegex.Of(@"^\s*\[(?:InlineData|TestCase|DataRow|Arguments|Values)\s*\([^\n]*\)\]|^\s*\{[^\n{}]*\},[ \t]*$|\byield\s+return\s[^\n]*;")),
        ([Language.Java, Language.Kotlin], SafeRegex.Of(@"^\s*\{[^\n{}]*\},?[ \t]*$|@(?:ValueSource|CsvSource|EnumSource|MethodSource|CsvFileSource)\s*\([^()]*\)|\b(?:Arguments\.of|arguments|row|Arguments\.arguments)\([^\n]*\)")),
        ([Language.Python], SafeRegex.Of(@"^\s*\([^\n]*\),[ \t]*$|^\s*pytest\.param\([^\n]*\),?[ \t]*$")),
        ([Language.JavaScript], SafeRegex.Of(@"^\s*\[[^\n]*\],?[ \t]*$|^\s*\{[^\n]*\},[ \t]*$")),
        ([Language.Rust], SafeRegex.Of(@"^\s*#\[(?:case|test_case|values)\b[^\n]*\]|^\s*\([^\n]*\),[ \t]*$")),
    ];

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change) => Rows.SelectMany(entry => Judge(change.In(entry.Languages).Where(file => file.IsTest || file.Language is Language.Rust), entry.Row));

    private static IEnumerable<GateFinding> Judge(IEnumerable<ChangedFile> all, SafeRegex row)
    {
        var files = all.ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Read(file, file.Before, row)), files.SelectMany(file => Read(file, file.After, row)), item => item.Text);
        var hasNew = gained.Count > 0;
        foreach (var (old, fresh) in Pairing.Match(lost, gained, static (left, right) => left.File == right.File ? Likeness.Of(left.Text, right.Text) : 0, SameRow))
        {
            var (before, after) = (Values(old.Text), Values(fresh.Text));
            if (before.Except(after).Any()) yield return Of("test-data-changed", fresh, "A case of the test is taken away or expects another value.", certain: after.Count < before.Count && after.IsSubsetOf(before));
        }

        foreach (var item in lost) yield return Of("test-data-removed", item, "A case of the test is taken away.", certain: !hasNew);
    }

    private static IEnumerable<(ChangedFile File, int Line, string Text)> Read(ChangedFile file, SourceText text, SafeRegex row)
    {
        foreach (Match match in row.Matches(text.Plain))
        {
            var start = match.Index + (match.Length - match.Value.AsSpan().TrimStart().Length);
            yield return (file, text.NumberAt(start), Likeness.Squeeze(match.Value));
        }
    }

    private static HashSet<string> Values(string row)
    {
        var literals = Literal.Matches(row).Select(match => match.Value).ToList();
        return [.. literals.Count > 1 && literals[0] is ['"', ..] && literals.Skip(1).Any(literal => literal is not ['"', ..]) ? literals.Skip(1) : literals];
    }

    private static GateFinding Of(string code, (ChangedFile File, int Line, string Text) item, string message, bool certain) =>
        new() { Rule = ChangeRule.DeleteTest, Code = code, File = item.File.Path, Line = item.Line, Message = message, Certain = certain };

    private static readonly SafeRegex Literal = SafeRegex.OfWhole("""-?\b[0-9][0-9_]*(\.[0-9]+)?\b|"[^"\n]*"|'[^'\n]*'|`[^`]*`|\b(?:true|false|nil|null|None)\b""");
}
