using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Files;

/// <summary>Finds code that comes from where nobody has looked: a dependency from a fork, a folder or an address, a script that is fetched and run.</summary>
internal sealed class ForeignCodeCheck() : PatternCheck(Enum.GetValues<Language>(),
[
    Foreign(@"^\s*replace\s+\S+(?:\s+v\S+)?\s*=>|^\s*\S+(?:\s+v\S+)?\s*=>\s*(?:\.{1,2}/|\S+\s+v)", static path => path.EndsWith("go.mod", StringComparison.Ordinal)),
    Foreign(@"""[@\w./-]+""\s*:\s*""(?:git\+|git:|git@|github:|gitlab:|https?://|file:|link:|npm:|portal:|patch:)[^""]*""", static path => path.EndsWith("package.json", StringComparison.Ordinal)),
    Foreign(@"^\s*[""']?[\w.\[\]-]+\s*@\s*(?:git\+|https?://|file:)|^\s*(?:-e\s+)?git\+|^\s*--(?:extra-)?index-url\b|^\s*--(?:trusted-host|find-links)\b|^\s*-[if]\s+https?:|^\s*[\w-]+\s*=\s*\{[^}\n]*\b(?:git|path|url)\s*=|^\s*\[patch\.|^\s*\.{1,2}/\S+\.(?:whl|tar\.gz)", static path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".toml", StringComparison.Ordinal) || path.EndsWith("Pipfile", StringComparison.Ordinal) || path.EndsWith(".in", StringComparison.Ordinal)),
    Foreign(@"<systemPath>|<HintPath>|<add\s+key=[^>\n]*\bvalue=""https?:|<repository>\s*$|\bincludeBuild\b|\bdependencySubstitution\b|\bsubstitute\(?\s*module\b|\bmaven\s*\{?\s*url\b", static _ => true),
    Foreign(@"\b(?:curl|wget)\b[^\n|;]*\|\s*(?:sudo\s+)?(?:ba|z|k)?sh\b|\b(?:ba|z)?sh\s+(?:-c\s+)?[""']?(?:<\(|\$\()\s*(?:curl|wget)\b|\bpip3?\s+install\b[^\n;&|]*(?:git\+|--index-url|--extra-index-url|--trusted-host|https?://)|\bnpm\s+(?:i|install)\b[^\n;&|]*(?:git\+|github:|https?://)|\biex\b[^\n]*(?:iwr|DownloadString)", static path => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)),
])
{
    private static ChangePattern Foreign(string expression, Func<string, bool> files) =>
        new("foreign-code", ChangeRule.AddOpaqueFile, expression, "Code is taken from where nobody has looked at it.") { View = SourceView.Plain, Certain = false, Paths = files };
}
