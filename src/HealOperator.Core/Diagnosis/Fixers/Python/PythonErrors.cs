using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>What the errors of Python programs have in common, whoever prints them.</summary>
internal static partial class PythonErrors
{
    private static readonly HashSet<string> Tools = ["python", "pytest", "unittest", "pyspark", "dagster", "flake8", "pyflakes", "pylint", "ruff"];

    public static bool IsPython(StructuredError error) => error.Tool is { } tool && Tools.Contains(tool);

    /// <summary>Whether the error is of this type; a module before it does not matter.</summary>
    public static bool Is(StructuredError error, string type) => error.Code is { } code && IsPython(error) && code[(code.LastIndexOf('.') + 1)..] == type;

    /// <summary>Whether it is a syntax error whose message starts like this; flake8 and ruff print the type in it.</summary>
    public static bool IsSyntax(StructuredError error, params ReadOnlySpan<string> starts)
    {
        if (!Is(error, "SyntaxError") && error.Code is not ("E999" or "E902")) return false;
        var message = Prefix().Replace(error.Message, "");
        foreach (var start in starts)
        {
            if (message.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    [GeneratedRegex("^SyntaxError: ", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
