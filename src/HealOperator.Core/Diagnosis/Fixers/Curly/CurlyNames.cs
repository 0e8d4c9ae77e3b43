using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>The names that masked code declares.</summary>
internal static partial class CurlyNames
{
    private static readonly HashSet<string> NoType = new(StringComparer.Ordinal)
    {
        "return", "new", "throw", "else", "case", "goto", "is", "as", "import", "package", "using", "namespace", "await", "yield", "in", "out",
        "ref", "and", "or", "not", "when", "where", "instanceof", "extends", "implements", "throws", "class", "interface", "enum", "struct", "record",
    };

    /// <summary>Variables, parameters, fields and properties.</summary>
    public static IReadOnlyList<string> Variables(string masked) => [.. Read(Variable(), masked), .. KotlinValue().Matches(masked).Select(m => m.Groups[1].Value)];

    /// <summary>Methods and functions.</summary>
    public static IReadOnlyList<string> Methods(string masked) => [.. Read(Method(), masked), .. KotlinFunction().Matches(masked).Select(m => m.Groups[1].Value)];

    /// <summary>Classes and other types.</summary>
    public static IReadOnlyList<string> Types(string masked) => [.. Type().Matches(masked).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Read(Regex declaration, string masked) =>
        declaration.Matches(masked).Where(m => !NoType.Contains(m.Groups[1].Value)).Select(m => m.Groups[2].Value);

    [GeneratedRegex(@"([A-Za-z_]\w*)(?:<[\w\s,.<>?]*>)?(?:\[\])*\??\s+([A-Za-z_]\w*)\s*(?:=[^=]|;|,|\)|:|\bin\b|\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"([A-Za-z_]\w*)(?:<[\w\s,.<>?]*>)?(?:\[\])*\??\s+([A-Za-z_]\w*)\s*(?:<[\w\s,]*>)?\(", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(?:val|var)\s+([A-Za-z_]\w*)|(?<=[(,]\s*)([A-Za-z_]\w*)(?=\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex KotlinValue();

    [GeneratedRegex(@"\b(?:fun|def)\s+(?:<[^>]*>\s*)?(?:\w+\.)?([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex KotlinFunction();

    [GeneratedRegex(@"\b(?:class|interface|struct|record|enum|object|trait)\s+(?:struct\s+|class\s+)?([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Type();
}
