using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Choosing;

/// <summary>
/// Knows the messages of a parent that only tell that a child ended badly: a trace with such a message is that of the wrapper, and
/// the cause stands elsewhere. Exit codes that tell why by themselves (124, 126, 127, and those of signals) are no echo.
/// </summary>
internal static partial class EchoText
{
    /// <summary>Rank of an echo.</summary>
    public const int Rank = 5;

    public static bool IsEcho(string message) => Ended().IsMatch(message) && !Telling().IsMatch(message);

    // Python's subprocess, Node's child_process and execa, Go's exec.ExitError, Gradle's and Maven's exec tasks, Ruby's rake and sh, Java's ProcessBuilder users.
    [GeneratedRegex(@"returned non-zero exit (?:status|code)|^(?:Error: )?[Cc]ommand failed(?: with exit (?:code|status) \d+)?(?::|\.?$)|(?:exited|finished|completed|failed|ended|terminated) with (?:a )?(?:non-zero )?(?:exit )?(?:code|status|value):? ?\(?-?\d+|^exit (?:status|code):? \d+$|finished with non-zero exit value|exited \d+$|non-zero exit (?:code|status|value)|^Execution failed for task '|^There were failing tests|^Compilation failed; see the compiler", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(?:12[4-7]|13[0-9]|14[0-3])\b|signal|SIG[A-Z]{3}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();
}
