using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>Cuts statements out of a text.</summary>
internal static class Statements
{
    private const int Longest = 2000;

    /// <summary>The statement that begins at a place, up to the end of the line or of the brackets that it opens, without needless space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="brackets">Its brackets.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="view">How to show it: with its strings, or with masked ones.</param>
    public static string From(SourceText text, BracketMap brackets, int start, SourceView view = SourceView.Plain)
    {
        var at = start;
        while (at < text.Code.Length && at - start < Longest && text.Code[at] is not ('\n' or '\0' or ';'))
        {
            var jump = text.Code[at] is '(' or '[' or '{' ? brackets.EndOf(at) : null;
            at = (jump ?? at) + 1;
        }

        return Likeness.Squeeze(text.View(view)[start..Math.Min(Math.Min(at, start + Longest), text.Code.Length)].TrimEnd('\\'));
    }
}
