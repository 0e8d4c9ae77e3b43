using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>What compilers put in quotes.</summary>
internal static partial class QuotedNames
{
    /// <summary>The names between quotes of any kind, in their order; what is no name, such as a type, is left out.</summary>
    public static IEnumerable<string> In(string message) => Name().Matches(message).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"[‘'`""]([A-Za-z_][\w]*)[’'""]", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
