using System.Text;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Paths as git writes them in a diff.</summary>
internal static class GitPath
{
    /// <summary>The path, in quotes with octal escapes where it has a quote, a backslash, a control character or anything beyond ASCII.</summary>
    public static string Quote(string path)
    {
        if (path.All(c => c is >= ' ' and < '\x7f' and not ('"' or '\\'))) return path;
        var text = new StringBuilder("\"");
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (b is (byte)'"' or (byte)'\\') text.Append('\\').Append((char)b);
            else if (b is >= 0x20 and < 0x7f) text.Append((char)b);
            else text.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }

        return text.Append('"').ToString();
    }
}
