using System.Globalization;
using System.Text;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// What a service message of TeamCity says on one line: ##teamcity[message text='...' status='ERROR']. In its values | stands before ', [, ], | and n, r, x, l, p for ends of lines,
/// and |0xABCD for any other character (TeamCity, "Service messages").
/// </summary>
internal static class TeamCityMessage
{
    /// <summary>Begins each of them.</summary>
    public const string Mark = "##teamcity[";

    /// <summary>The text, with a line feed between its lines; null when the message has none, or is one that matchers read whole.</summary>
    public static string? Read(ReadOnlySpan<char> message)
    {
        if (!message.StartsWith(Mark)) return null;
        var rest = message[Mark.Length..];
        var name = rest[..Math.Max(0, rest.IndexOfAny(' ', ']'))];
        var text = name switch
        {
            "message" => Value(rest, "text"),
            "buildProblem" => Value(rest, "description"),
            "testStdOut" or "testStdErr" => Value(rest, "out"),
            "progressMessage" => Quoted(rest[name.Length..]),
            _ => null,
        };
        if (text is null) return null;
        if (name is "message" && Value(rest, "status") is "WARNING") return $"##[warning]{text}";
        return name is "message" && Value(rest, "errorDetails") is { Length: > 0 } details ? $"{text}\n{details}" : text;
    }

    private static string? Value(ReadOnlySpan<char> text, string name)
    {
        var at = text.IndexOf($" {name}='");
        return at < 0 ? null : Quoted(text[(at + name.Length + 2)..]);
    }

    // From the first quote on; null where the message breaks off.
    private static string? Quoted(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('\'') + 1;
        if (start == 0) return null;
        var value = new StringBuilder();
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\'') return value.ToString();
            if (text[i] != '|' || i + 1 == text.Length)
            {
                value.Append(text[i]);
            }
            else if (text[++i] == '0' && i + 5 < text.Length && text[i + 1] == 'x' && ushort.TryParse(text.Slice(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                value.Append((char)code);
                i += 5;
            }
            else
            {
                value.Append(text[i] is 'n' or 'r' or 'x' or 'l' or 'p' ? '\n' : text[i]);
            }
        }

        return null;
    }
}
