using System.Text;

namespace HealOperator.Core.Gating;

/// <summary>Names of files as diffs write them.</summary>
internal static class DiffPath
{
    /// <summary>Reads a <c>---</c> or <c>+++</c> line; null for <c>/dev/null</c>.</summary>
    public static string? ReadSide(string line, string prefix)
    {
        var name = Unquote(line[4..].TrimEnd('\r').Split('\t')[0]);
        return name == "/dev/null" ? null : Strip(name, prefix);
    }

    /// <summary>Takes the <c>a/</c> or <c>b/</c> away.</summary>
    public static string Strip(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length ? name[prefix.Length..] : throw new DiffSyntaxException($"the name '{name}' does not begin with {prefix}");

    /// <summary>Undoes git's C-style quotes: octal escapes are bytes of UTF-8.</summary>
    public static string Unquote(string name)
    {
        if (name.Length < 2 || name[0] is not '"') return name;
        if (name[^1] is not '"') throw new DiffSyntaxException("a quoted name does not end");
        var bytes = new List<byte>();
        for (var i = 1; i < name.Length - 1; i++)
        {
            if (name[i] is not '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(name, i, 1));
                continue;
            }

            i++;
            if (name[i] is >= '0' and <= '3' && i + 3 < name.Length && IsOctal(name[i + 1]) && IsOctal(name[i + 2]))
            {
                bytes.Add((byte)((name[i] - '0') * 64 + (name[i + 1] - '0') * 8 + (name[i + 2] - '0')));
                i += 2;
            }
            else
            {
                bytes.Add(Escaped(name[i]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsOctal(char c) => c is >= '0' and <= '7';

    private static byte Escaped(char c) => c switch
    {
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        '"' => 34,
        '\\' => 92,
        _ => throw new DiffSyntaxException("a quoted name holds an unknown escape"),
    };
}
