
namespace HealOperator.Core.Gating.Honesty.Languages.Handlers;

/// <summary>How a language takes a failure in a block.</summary>
/// <param name="Languages">The languages.</param>
/// <param name="Header">The beginning of such a block, in code, with its opening brace at the end; the group <c>error</c> is the failure's name.</param>
/// <param name="Reports">Statements that only report, to be left aside: a failure that is only logged is gone.</param>
/// <param name="Escapes">What passes a failure on, or ends the process with it.</param>
internal sealed record HandlerDialect(IReadOnlyList<Language> Languages, SafeRegex Header, SafeRegex Reports, SafeRegex Escapes)
{
    /// <summary>What the block must hold to count at all; null for anything.</summary>
    public SafeRegex? Only { get; init; }
}
