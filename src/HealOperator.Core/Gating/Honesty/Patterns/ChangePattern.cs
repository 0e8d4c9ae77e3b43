using System.Buffers;
using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Text that an honest fix does not add (or, with <see cref="Removed"/>, does not take away).</summary>
/// <param name="Code">The finding's stable word.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Expression">What is looked for; see <see cref="SafeRegex"/>. A group <c>at</c> marks the place to point at; a group <c>known</c> is the name of a function that was there before.</param>
/// <param name="Message">One sentence for people, about what the change does.</param>
internal sealed record ChangePattern(string Code, ChangeRule Rule, string Expression, string Message)
{
    /// <summary>Whether it is certain; else it is a suspicion.</summary>
    public bool Certain { get; init; } = true;

    /// <summary>What it looks at.</summary>
    public SourceView View { get; init; } = SourceView.Code;

    /// <summary>In which files it counts.</summary>
    public PatternFiles Files { get; init; } = PatternFiles.All;

    /// <summary>In which files it counts, by path.</summary>
    public Func<string, bool> Paths { get; init; } = static _ => true;

    /// <summary>Words of which one must be in the text for the expression to match at all; null where no such are known. To look for them is quick.</summary>
    public SearchValues<string>? Words { get; init; }

    /// <summary>Whether it is found where the text is taken away.</summary>
    public bool Removed { get; init; }

    /// <summary>Whether what matched (the group <c>at</c>, if there is one) alone is the thing, wherever it stands: else the whole line is.</summary>
    public bool ByMatch { get; init; }

    /// <summary>Whether an edit of a line that has the pattern counts.</summary>
    public PatternEdits Edits { get; init; }

    /// <summary>What, if it stands in the file after, makes it good.</summary>
    public string? UnlessAfter { get; init; }

    /// <summary>A second look at what matched: the matched text in the view, and the whole lines around it as they are.</summary>
    public Func<string, string, bool> Where { get; init; } = static (_, _) => true;

    /// <summary>The expression, ready to match.</summary>
    public SafeRegex Regex { get; } = SafeRegex.Of(Expression);
}
