using System.Security.Cryptography;
using System.Text;

namespace HealOperator.Core.Diagnosis;

/// <summary>
/// Names a cause: the same whatever the run, machine, folder, time or line shift, another for another cause. It hashes the
/// tool, its code, the file's own name, the test and the message; quoted names stay, since they are the cause.
/// </summary>
public static class Fingerprint
{
    /// <summary>Names the cause of an error: 16 hex digits.</summary>
    public static string Of(StructuredError error)
    {
        var file = error.File is null ? "" : error.File.Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        var test = error.Type == "test_failure" && error.Task is { } task ? Normalize(task) : "";
        return Of(error.Tool ?? "", error.Code ?? "", Normalize(file), test, error.Message);
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
    public static string Normalize(string message) => FingerprintText.Normalize(message);
}
