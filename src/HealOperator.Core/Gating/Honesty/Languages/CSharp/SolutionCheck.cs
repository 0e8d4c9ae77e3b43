using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Projects that leave a solution: they are no longer built and tested.</summary>
internal sealed class SolutionCheck() : PatternCheck(Enum.GetValues<Language>(), Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("project-removed", ChangeRule.SkipTest, @"^\s*(?:<Project\s|Project\()[^\n]*[tT]est[^\n]*", "A project of tests leaves the solution.") { View = SourceView.Raw, Removed = true },
        new("project-removed", ChangeRule.SkipTest, @"^\s*(?:<Project\s|Project\()[^\n]*", "A project leaves the solution.") { View = SourceView.Raw, Removed = true, Certain = false },
    ];

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => file.Path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase);
}
