using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>Reads code of languages with braces (C#, Java, Kotlin, Scala) without a compiler.</summary>
internal static partial class CurlyCode
{
    /// <summary>The text with comments and the insides of strings blanked, so that what is left is code at its old place.</summary>
    public static string Mask(string text)
    {
        var masked = text.ToCharArray();
        foreach (Match match in Noise().Matches(text))
        {
            var isString = match.Value[0] is '"' or '\'';
            for (var i = match.Index + (isString ? 1 : 0); i < match.Index + match.Length - (isString ? 1 : 0); i++)
            {
                if (masked[i] is not ('\n' or '\r')) masked[i] = ' ';
            }
        }

        return new(masked);
    }

    /// <summary>Offset of the brace that closes the one at the offset; the end of the text when none does.</summary>
    public static int CloseOf(string masked, int brace)
    {
        var depth = 0;
        for (var i = brace; i < masked.Length; i++)
        {
            if (masked[i] == '{') depth++;
            else if (masked[i] == '}' && --depth == 0) return i;
        }

        return masked.Length;
    }

    [GeneratedRegex("""\"\"\"[\s\S]*?\"\"\"|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|//[^\n]*|/\*[\s\S]*?\*/""", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();
}
