using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis;

/// <summary>
/// Names a cause: the same whatever the run, machine, folder, time or line shift, another for another cause. It hashes the
/// tool, its code, the file's own name and the message; quoted names stay, since they are the cause.
/// </summary>
public static partial class Fingerprint
{
    /// <summary>Names the cause of an error: 16 hex digits.</summary>
    public static string Of(StructuredError error)
    {
        var file = error.File is null ? "" : error.File.Replace('\\', '/').Split('/')[^1];
        return Of(error.Tool ?? "", error.Code ?? "", Normalize(file), error.Message);
    }

    /// <summary>Names a cause by its parts; the last of them is normalised.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length - 1; i++) text.Append(parts[i]).Append('\n');
        text.Append(Normalize(parts[^1]));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>The message without what changes from run to run.</summary>
    public static string Normalize(string message)
    {
        var text = message.Length > 1000 ? message[..1000] : message;
        text = Uuid().Replace(text, "<id>");
        text = Timestamp().Replace(text, "<time>");
        text = Url().Replace(text, m => $"{m.Groups[1].Value}<address>{m.Groups[2].Value}");
        text = Paths().Replace(text, m => m.Value.TrimEnd('/').Split('/', '\\')[^1]);
        text = Hex().Replace(text, m => m.Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? "<hash>" : m.Value);
        text = PodSuffix().Replace(text, "<pod>");
        text = Number().Replace(text, "<n>");
        return Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"(\w+://)[^\s/'""<>]+(?:(/)[^\s'""<>]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:[A-Za-z]:)?[/\\](?:[\w.@+-]+[/\\])+[\w.@+-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Paths();

    [GeneratedRegex(@"\b(?:0x[0-9a-fA-F]+|[0-9a-f]{7,64})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    // Kubernetes makes names of the letters and digits that form no words.
    [GeneratedRegex(@"-(?:[bcdfghjklmnpqrstvwxz2456789]{8,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PodSuffix();

    [GeneratedRegex(@"(?<![A-Za-z_])\d+(?:[.,:]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
