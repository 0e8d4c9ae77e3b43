using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Matching;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>What is passed over in a hurry must be what would have said nothing.</summary>
public sealed class AnchorFilterTests
{
    private static readonly string[] Pieces =
    [
        "plain text of a line\n", "\n", "\r\n", "10%\r", "2026-11-21T07:56:48.123Z ", "[web] ", "##[error]", "\x1b[31m", "\x1b[0m", "\0", "é·\u00A0", "\u0085", "\uFFFD",
        "src/a.ts(1,2): error TS2551: wrong\n", "Traceback (most recent call last):\n", "  File \"a.py\", line 1, in f\n", "KeyError: 'x'\n", "make: *** [all] Error 2\n",
        "main.c:3:4: error: expected ';'\n", "error[E0425]: cannot find value\n", "  --> src/main.rs:2:5\n", "npm error code E404\n", "##[group]Run x\n", "er", "ror", ": ",
    ];

    private static readonly string Matchers = Path.Combine(Repository.Root, "config", "matchers");

    [Fact]
    public void IndexOf_AnyText_FindsWhatAPlainSearchFinds() =>
        Prop.ForAll<string[], NonNegativeInt, string>((anchors, place, text) =>
        {
            var words = anchors.Where(a => a is { Length: > 0 } && !a.Any(char.IsSurrogate) && !a.Any(char.IsControl)).ToArray();
            if (words.Length == 0 || text is null || text.Any(char.IsSurrogate)) return true;
            var definition = new MatcherDefinition { Owner = "x", Anchors = words, Pattern = [new() { Regexp = "x" }] };
            var filter = new AnchorFilter(new([new(definition)]));
            var whole = Encoding.UTF8.GetBytes(place.Get % 2 == 0 ? text : text.Insert(place.Get % (text.Length + 1), words[place.Get % words.Length]));
            filter.Begin(whole);
            var candidates = new CandidateSet(1);
            filter.Collect(whole, candidates);
            var expected = words.Any(w => whole.AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)) >= 0);
            return filter.IndexOf(whole, 0) < whole.Length == expected && candidates.Next(0) == 0 == expected;
        }).Check(Properties.Cases(2000));

    [Fact]
    public void Read_AnyLogInAnyChunks_SaysWhatTheSlowWaySays()
    {
        // A matcher without anchors makes the reader look at every line.
        var slow = MatcherSet.BuiltIn.With("""{"problemMatcher": [{"owner": "none", "pattern": {"regexp": "^\\x02$", "message": 0}}]}""", "none.json");
        Prop.ForAll(Gen.Elements(Pieces).ListOf(60).ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (pieces, seed) =>
        {
            var random = new Random(seed);
            var log = Encoding.UTF8.GetBytes(string.Concat(pieces.Select(p => random.Next(12) == 0 ? string.Concat(Enumerable.Repeat(p, random.Next(400))) : p)));
            Summary(Read(log, MatcherSet.BuiltIn, random)).ShouldBe(Summary(Read(log, slow, null)));
        }).Check(Properties.Cases(150));
    }

    [Fact]
    public void With_BrokenMatcherFiles_LoadOrSayWhy()
    {
        var random = new Random(5);
        foreach (var file in Directory.EnumerateFiles(Matchers, "*.json").Order(StringComparer.Ordinal).Take(8))
        {
            var text = File.ReadAllText(file);
            for (var i = 0; i < 6; i++)
            {
                var at = random.Next(text.Length);
                var broken = (i % 3) switch { 0 => text[..at], 1 => text.Insert(at, "\0\"[{("), _ => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 30))) };
                try
                {
                    MatcherSet.BuiltIn.With(broken, "broken.json");
                }
                catch (FormatException e)
                {
                    e.Message.ShouldStartWith("broken.json");
                }
            }
        }
    }

    [Fact]
    public void BuiltIn_EveryMatcher_HasAnchors() => MatcherSet.BuiltIn.Anchors.Always.ShouldBeEmpty();

    private static FailureLog Read(byte[] log, MatcherSet matchers, Random? random)
    {
        var reader = new FailureReader(matchers);
        for (var at = 0; at < log.Length;)
        {
            var count = Math.Min(log.Length - at, random?.Next(1, 5000) ?? log.Length);
            reader.Feed(log.AsSpan(at, count));
            at += count;
        }

        return reader.Complete();
    }

    private static string Summary(FailureLog log) =>
        string.Join('\n', log.Errors.Select(e => $"{e.Error} {e.Rule} {string.Join('|', e.Following)}").Append($"{log.Primary?.Error}").Append($"{log.Lines} {log.ExcerptStart} {log.Outcome}").Concat(log.Excerpt).Concat(log.Tail));
}
