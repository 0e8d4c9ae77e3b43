using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis;

/// <summary>Takes out of a text what changes from run to run and from machine to machine.</summary>
internal static partial class FingerprintText
{
    private const int MostRead = 8000;
    private const int MostKept = 1000;
    private const int LeastIdDigits = 3;

    public static string Normalize(string message)
    {
        var text = message.Length > MostRead ? message[..MostRead] : message;
        text = Uuid().Replace(text, "<id>");
        text = Timestamp().Replace(text, "<time>");
        text = Address().Replace(text, m => $"{m.Groups[1].Value}<address>/{m.Groups[2].Value.TrimEnd('/').Split('/')[^1]}");
        text = Home().Replace(text, "<home>");
        text = Path().Replace(text, m => LastPart(m.Value));
        text = Temporary().Replace(text, "<temporary>");
        text = Hex().Replace(text, m => m.Value.AsSpan().ContainsAnyInRange('0', '9') ? "<hash>" : m.Value);
        text = Token().Replace(text, m => IsRandom(m.Value) ? "<id>" : m.Value);
        text = PodSuffix().Replace(text, "<pod>");
        text = Amount().Replace(text, m => m.Groups[1].Success ? "<duration>" : "<size>");
        text = Number().Replace(text, m => m.Groups[1].Success ? m.Value : "<n>");
        text = Blanks().Replace(text, " ").Trim();
        return text.Length > MostKept ? text[..MostKept] : text;
    }

    private static string LastPart(string path) => path.TrimEnd('/', '\\').Split('/', '\\')[^1];

    // What no person writes: letters of both cases with digits between them.
    private static bool IsRandom(string token) =>
        token.Count(char.IsAsciiDigit) >= LeastIdDigits && token.Any(char.IsAsciiLetterUpper) && token.Any(char.IsAsciiLetterLower);

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    // ISO 8601 and its parts, and dates with the names of months as date, ls, syslog and HTTP write them.
    [GeneratedRegex(@"\d{4}[-/]\d{2}[-/]\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?|\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* {1,2}\d{1,2}|\d{1,2}[ /-](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(?:,?[ /:-]\d{4})?(?:[ T:]\d{2}:\d{2}(?::\d{2})?)?(?: [AP]M)?(?: (?:[A-Z]{3,4}|[+-]\d{4}))?(?: \d{4})?\b|\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    // Of a URL only the last part of its path tells the cause: hosts are mirrors, queries hold tokens.
    [GeneratedRegex(@"(\w+://)[^\s/'""<>]*/?([^\s'""<>?#]*)(?:[?#][^\s'""<>]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w/\\])(?:/home/[\w.-]+|/Users/[\w.-]+|/root|[A-Za-z]:\\Users\\[\w.-]+)(?![\w/\\.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    // Absolute paths, and relative ones that end in a file with an extension; names such as @scope/package and text/html stay.
    [GeneratedRegex(@"(?<![\w@/\\<>])(?:[A-Za-z]:|~|\.{1,2})?(?:[/\\](?:[\w.@+~%-]+[/\\])+[\w.@+~%-]*|(?:[\w.+~-]+[/\\])+[\w@+~-]+(?:\.[\w-]+)*\.[A-Za-z]\w{0,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\btmp(?:[._-]\w{6,12}|(?=\w*\d)\w{6,10})\b|\bgw\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Temporary();

    [GeneratedRegex(@"\b0x[0-9a-fA-F]+\b|(?<=@)[0-9a-f]{5,8}\b|\b[0-9a-f]{7,64}\b|\b[0-9A-F]{7,64}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"\b[A-Za-z0-9_]{12,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // Kubernetes makes names of the letters and digits that form no words.
    [GeneratedRegex(@"-(?:[bcdfghjklmnpqrstvwxz2456789]{8,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PodSuffix();

    [GeneratedRegex(@"(?<![A-Za-z_\d.])(?:((?:\d+(?:[.,]\d+)?\s?(?:ms|us|µs|ns|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b[ ,]?)+(?<![ ,]))|\d+(?:[.,]\d+)?\s?(?:[KMGT]i?B|[kKMG]i?b|bytes?|[KMGT]i)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // The number that says what went wrong is no count: the status of an answer, the exit code of a program, errno.
    [GeneratedRegex(@"(?i:(\b(?:status|code|errno|http(?:/\d\.\d)?|error|returned|exit(?:ed)?)(?: (?:code|status|with|error))*[ :=('""]{1,3}\d{1,3}\b(?![.,:]\d)))|(?<![A-Za-z_])\d+(?:[.,:]\d+)*|\d{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
