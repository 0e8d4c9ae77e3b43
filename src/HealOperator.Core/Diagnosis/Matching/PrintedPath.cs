using System.Globalization;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Reads places as tools print them.</summary>
internal static class PrintedPath
{
    /// <summary>The file as seen from where the other file's path starts; itself when it has a root of its own.</summary>
    public static string? From(string other, string? file)
    {
        if (file is null || file.StartsWith('/') || file.StartsWith('\\') || (file.Length > 1 && file[1] == ':')) return file;
        var folder = other.LastIndexOfAny(['/', '\\']);
        return folder < 0 ? file : other[..(folder + 1)] + file;
    }

    /// <summary>Line and column of such as (6,19).</summary>
    public static (string? Line, string? Column) Location(string text)
    {
        var parts = text.Trim('(', ')', '[', ']', ' ').Split([',', ':', '.', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1));
    }

    /// <summary>A line or column, from 1.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
