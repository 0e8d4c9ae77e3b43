using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>How much an assertion of pytest, unittest, mock, numpy or pandas demands.</summary>
internal static class PythonStrength
{
    /// <param name="plain">The statement without needless space.</param>
    /// <param name="statement">The same with masked strings: words in them say nothing.</param>
    public static AssertionStrength Of(string plain, string statement)
    {
        if (Vacuous.IsMatch(statement) || ComparesWithItself(plain)) return AssertionStrength.Vacuous;
        if (Loose.IsMatch(statement)) return AssertionStrength.Loose;
        if (Present.IsMatch(statement)) return AssertionStrength.Presence;
        return Exact.IsMatch(statement) ? AssertionStrength.Exact : Compares.IsMatch(statement) ? AssertionStrength.Loose : AssertionStrength.Presence;
    }

    private static bool ComparesWithItself(string statement)
    {
        var match = Sides.Match(statement);
        return match.Success && match.Groups["left"].Value.Trim() == match.Groups["right"].Value.Trim();
    }

    private static readonly SafeRegex Vacuous = SafeRegex.OfWhole("""^assert \(?(True|1|not False|not None|not 0|not \[\]|"[^"]+"|'[^']+'|\[[^\]]+\] ?)\)?( ?,.*)?$|^assert \(.*, ?[fr]?["'][^"']*["'] ?,? ?\)$|\bor (True|1)\b|assertTrue\( ?(True|1|not False) ?[,)]|assertFalse\( ?(False|0|not True) ?[,)]|assertIsNone\( ?None ?[,)]|assertIsNotNone\( ?(["'0-9]|True)|\blen\([^()]*\) ?>= ?0\b|assertGreaterEqual\( ?len\([^()]*\), ?0 ?\)""");

    private static readonly SafeRegex Sides = SafeRegex.OfWhole(@"^assert (?<left>[^=!<>,]+) (==|is) (?<right>[^=!<>,]+)$|\.assert(Equal|Equals|Is|In|ListEqual|DictEqual|CountEqual)\( ?(?<left>[^,()]+|[\w.]+\([^()]*\)), ?(?<right>[^,()]+|[\w.]+\([^()]*\)) ?\)$");

    private static readonly SafeRegex Loose = SafeRegex.OfWhole(@"approx\b|AlmostEqual|almost_equal|allclose|isclose|isinstance\(|assertIsInstance|assertRegex|assertCountEqual|\b(raises|assertRaises|warns|assertWarns)\( ?(\(.*\b)?(Exception|BaseException|Warning)\b|^assert any\(|\bassert_called(_once)?\(|\b(sorted|set)\(|\.(startswith|endswith)\(|mock\.ANY|\bANY\b");

    private static readonly SafeRegex Present = SafeRegex.OfWhole(@"\bis not None\b|assertIsNotNone|assertTrue\( ?[\w.()\[\]]+ ?\)$|!= ?None\b");

    private static readonly SafeRegex Exact = SafeRegex.OfWhole(@"==|^assert all\(|\bis (None|True|False)\b|assert(Equal|Equals|ListEqual|DictEqual|SetEqual|TupleEqual|SequenceEqual|MultiLineEqual|Is|IsNone|Raises|RaisesRegex|Warns|WarnsRegex|Logs|QuerySetEqual|QuerysetEqual|NumQueries|XmlEqual|JSONEqual)\(|\b(raises|warns)\(|assert_(frame|series|index|array|equal|called_once_with|called_with|has_calls|any_call|not_called|awaited\w*|raises)\w*\(|\bnot \w");

    private static readonly SafeRegex Compares = SafeRegex.OfWhole(@" in |[<>]|!=|\bis not\b|assert(In|NotIn|Greater|Less|NotEqual|IsNot|Contains|NotContains)");
}
