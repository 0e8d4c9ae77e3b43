using System.Buffers;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Secrets;

/// <summary>Finds passwords in settings, where they need no quotes.</summary>
internal sealed class SettingSecretCheck() : PatternCheck([Language.Ini, Language.Yaml, Language.Shell, Language.Dockerfile, Language.Make],
[
    new("password-setting", ChangeRule.AddSecret, @"(?i)^[ \t-]*(export[ \t]+|ENV[ \t]+|ARG[ \t]+)?[\w.-]*(passw(or)?d|passwd|secret|token|api[_-]?key|access[_-]?key)[\w.-]*[ \t]*[=:][ \t]*[""']?[^\s""'$<{(\[;,][^\s""'<{();,]{7,}[""']?[ \t]*$", "A password or key stands in the settings.")
    {
        View = SourceView.Plain,
        Certain = false,
        Where = static (match, _) => !Placeholder.Is(match),
    },
    new("encoded-secret", ChangeRule.AddSecret, @"^(?:kind[ \t]*:[ \t]*Secret|type[ \t]*:[ \t]*(?:Opaque|kubernetes\.io/\S+))[ \t]*$(?:\n[^\n\0]*)*?\ndata[ \t]*:[ \t]*(?:\n[ \t]+[^\n\0]*)*?\n[ \t]+[\w.-]+[ \t]*:[ \t]*[""']?(?<at>[A-Za-z0-9+/]{12,}={0,2})[""']?[ \t]*$", "A secret of the cluster stands in the repository.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted, Words = Kinds },
])
{
    private static readonly SearchValues<string> Kinds = SearchValues.Create(["Secret", "Opaque", "kubernetes.io/"], StringComparison.Ordinal);
}
