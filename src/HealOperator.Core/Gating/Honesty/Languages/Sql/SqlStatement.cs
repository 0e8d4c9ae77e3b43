namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>A statement that may destroy data.</summary>
/// <param name="Line">The line's number.</param>
/// <param name="Text">The statement without comments and needless space, as far as it is known.</param>
/// <param name="IsCut">Whether its end is not known.</param>
/// <param name="Before">What stands before it in the text, as it is, as far as it matters.</param>
internal sealed record SqlStatement(int Line, string Text, bool IsCut, ReadOnlyMemory<char> Before)
{
    /// <summary>Whether it is written as a label is ("Delete from cart"): then it may be prose.</summary>
    public bool MayBeProse { get; init; }
}
