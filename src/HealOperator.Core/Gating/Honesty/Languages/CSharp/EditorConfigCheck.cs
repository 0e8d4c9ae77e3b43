using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Severities of analyzers in <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
internal sealed class EditorConfigCheck() : PatternCheck([Language.Ini], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("analyzer-severity-off", ChangeRule.SilenceLinter, @"^\s*dotnet_(?:diagnostic|analyzer_diagnostic)\.[\w.-]+\.?severity\s*=\s*(?:none|silent|suggestion|default)\b|^\s*generated_code\s*=\s*true", "A rule of the analyzer is switched off."),
        new("analyzer-severity-off", ChangeRule.SilenceLinter, @"^\s*dotnet_(?:diagnostic|analyzer_diagnostic)\.[\w.-]+\.?severity\s*=\s*warning\b", "A rule of the analyzer may no longer stop the build.") { Certain = false },
        new("analyzer-severity-removed", ChangeRule.SilenceLinter, @"^\s*dotnet_(?:diagnostic|analyzer_diagnostic)\.[\w.-]+\.?severity\s*=\s*error\b", "A rule of the analyzer may no longer stop the build.") { Removed = true, Certain = false },
    ];
}
