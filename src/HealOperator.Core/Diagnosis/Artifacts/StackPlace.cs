using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>Finds the place in the code that a stack trace or a test's message names, in the formats of the usual languages.</summary>
internal static partial class StackPlace
{
    private const int MostChars = 20_000;

    private static readonly string[] Libraries =
    [
        "site-packages", "dist-packages", "/lib/python", "node_modules", "node:internal", "/usr/lib/", "/rustc/", "vendor/", "org.junit", "junit.", "java.base", "java.lang", "jdk.internal", "sun.reflect",
        "org.testng", "org.hamcrest", "org.assertj", "Xunit.", "NUnit.", "Microsoft.VisualStudio", "Shouldly.", "kotlin.", "scala.", "org.scalatest", "PHPUnit", "/gems/",
    ];

    /// <summary>File and line; null when the text names none.</summary>
    public static (string File, string Line)? Find(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var part = text.Length > MostChars ? text[..MostChars] : text;
        (string, string)? last = null;
        foreach (var line in part.Split('\n'))
        {
            if (Libraries.Any(l => line.Contains(l, StringComparison.Ordinal)) || Place().Match(line) is not { Success: true } match) continue;
            var found = (match.Groups["file"].Value, match.Groups["line"].Value);

            // Python names the innermost frame last; everybody else names it first.
            if (match.Groups["python"].Success) last = found;
            else return last ?? found;
        }

        return last;
    }

    [GeneratedRegex(
        """(?<python>File )"(?<file>[^"]+)", line (?<line>\d+)|\bin (?<file>(?:[A-Za-z]:)?[^\s:()][^:()]*\.\w+):line (?<line>\d+)|\((?<file>[\w$]+\.(?:java|kt|scala|groovy|clj)):(?<line>\d+)\)"""
        + """|(?:^|[\s(\[@❯])(?:file://)?(?<file>(?:[A-Za-z]:)?[\w./\\@+-]*[\w-]+\.(?:[cm]?[jt]sx?|py|rb|go|rs|php|cs|fs|vb|cpp|cc|c|h|hpp|swift|dart|ex|exs|kt|java|scala|lua|pl|t|vue|svelte)):(?<line>\d+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
