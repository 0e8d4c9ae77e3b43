using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>
/// Knows messages that are further from the cause than their matcher can tell: those of a parent that only say that a child ended
/// badly, warnings, and complaints of the side work that is done with results once the real work is over.
/// </summary>
/// <remarks>Its expressions may backtrack, but have no loop in a loop and no two loops that can take the same characters.</remarks>
internal static partial class MessageWeight
{
    /// <summary>Rank of an echo.</summary>
    public const int Echo = 5;

    private const int SideWorkRank = 6;
    private const int WarningRank = 7;

    /// <summary>The rank of an error, once its message is read.</summary>
    public static int Weigh(int rank, string message)
    {
        if (rank > 1 && Warning().IsMatch(message)) return Math.Max(rank, WarningRank);
        if (rank > 1 && SideWork().IsMatch(message)) return Math.Max(rank, SideWorkRank);
        return rank < Echo && IsEcho(message) ? Echo : rank;
    }

    // Exit codes that tell why by themselves (124, 126, 127, and those of signals) are no echo.
    private static bool IsEcho(string message) => Ended().IsMatch(message) && !Telling().IsMatch(message);

    // Python's subprocess, Node's child_process and execa, Go's exec.ExitError, Gradle's and Maven's exec tasks, Ruby's rake and sh, Java's ProcessBuilder users.
    [GeneratedRegex(@"returned non-zero exit (?:status|code)|^(?:Error: )?[Cc]ommand failed(?: with exit (?:code|status) \d+)?(?::|\.?$)|(?:exited|finished|completed|failed|ended|terminated) with (?:a )?(?:non-zero )?(?:exit )?(?:code|status|value):? ?\(?-?\d+|^exit (?:status|code):? \d+$|finished with non-zero exit value|exited \d+$|non-zero exit (?:code|status|value)|^Execution failed for task '|^There were failing tests|^Compilation failed; see the compiler|^\S+(?: \d+/\d+)? failed[!.]?$|^(?i:(?:some |the )?(?:tests?|builds?|jobs?|tasks?|steps?|commands?|scripts?|checks?)(?: run)? (?:has |have )?failed[!.]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(?:12[4-7]|13[0-9]|14[0-3])\b|signal|SIG[A-Z]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    // Python's warnings module prints the place, the class of the warning and the text; others the level, maybe after their own name.
    [GeneratedRegex(@"(?:^|:\d+: )[A-Z]\w*Warning: |^(?:[\w-]{1,20} )?\[?(?:WARN|[Ww]arn)(?:ING|ing)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();

    [GeneratedRegex(@"(?i:\bupload(?:ing)?\b.{0,40}\b(?:artifacts?|reports?|metrics?|coverage|test results?)\b|\b(?:sav|restor)(?:e|ing)\b.{0,20}\bcache\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SideWork();
}
