using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.JavaScript;

/// <summary>How much an assertion of jest, vitest, chai, node:assert or Playwright demands.</summary>
internal static class JsStrength
{
    /// <param name="plain">The statement without needless space.</param>
    /// <param name="statement">The same with masked strings: words in them say nothing.</param>
    public static AssertionStrength Of(string plain, string statement)
    {
        if (Vacuous.IsMatch(statement) || Itself(plain)) return AssertionStrength.Vacuous;
        if (Presence.IsMatch(statement)) return AssertionStrength.Presence;
        return Loose.IsMatch(statement) && !Exactly.IsMatch(statement) ? AssertionStrength.Loose : AssertionStrength.Exact;
    }

    private static bool Itself(string statement)
    {
        var match = Sides.Match(statement);
        return match.Success && match.Groups["left"].Value.Trim() == match.Groups["right"].Value.Trim();
    }

    private static readonly SafeRegex Vacuous = SafeRegex.OfWhole("""\bexpect\( ?(true|1|!0|"[^"]*"|'[^']*'|\{\}|\[\]) ?\)\.(toBe\( ?(true|1)|toBeTruthy|toBeDefined|to\.be\.true|to\.equal\( ?(true|1)|toEqual\( ?(true|1)|to\.be\.ok)|\bexpect\( ?(false|0) ?\)\.(toBe\( ?(false|0)|toBeFalsy)|\bassert(\.ok|\.isTrue|\.isOk)?\( ?(true|1|!0) ?[,)]|\bt\.(true|truthy|pass)\( ?(true)? ?\)|\.length ?\)\.toBeGreaterThanOrEqual\( ?0 ?\)|\|\| ?true ?\)|expect\.anything\( ?\) ?\)$|expect\.assertions\( ?0 ?\)|\bexpect\([^()]*\) ?;?$""");

    private static readonly SafeRegex Sides = SafeRegex.OfWhole(@"\bexpect\( ?(?<left>[^()]+|[\w.]+\([^()]*\)) ?\)\.(toBe|toEqual|toStrictEqual|to\.equal|to\.eql|to\.deep\.equal)\( ?(?<right>[^()]+|[\w.]+\([^()]*\)) ?\)|\bassert\.(equal|strictEqual|deepEqual|deepStrictEqual)\( ?(?<left>[^(),]+), ?(?<right>[^(),]+)\)");

    private static readonly SafeRegex Exactly = SafeRegex.OfWhole(@"\.to\.be\.an?\([^()]*\)\.(that|which|and)\.(equals?|eql)\(");

    private static readonly SafeRegex Loose = SafeRegex.OfWhole(@"toBeCloseTo|toBeGreater|toBeLess|toContain|toMatch\(|toMatchObject|toHaveProperty\( ?[^,()]*\)|toBeInstanceOf|toBeTypeOf|expect\.(any|anything|stringContaining|stringMatching|objectContaining|arrayContaining)|\.to\.(include|contain|match|be\.(above|below|an?\b|closeTo|within))|\.not\.|toThrow\( ?\)|toThrowError\( ?\)|toThrow\( ?Error ?\)|toHaveBeenCalled\( ?\)|assert\.(throws|rejects)\([^,]*\)$|assert\.(notEqual|match|include|isAbove|approximately|closeTo)|rejects\.toBe");

    private static readonly SafeRegex Presence = SafeRegex.OfWhole(@"toBeTruthy|toBeDefined|not\.toBeNull|not\.toBeUndefined|toBeFalsy|\.to\.(exist|be\.ok)|\.to\.not\.be\.(null|undefined)|\bassert(\.ok)?\( ?[\w.\[\]()]+ ?\)$|assert\.(exists|isOk|isDefined|isNotNull)|toBeInTheDocument|\bt\.truthy|not\.toThrow");
}
