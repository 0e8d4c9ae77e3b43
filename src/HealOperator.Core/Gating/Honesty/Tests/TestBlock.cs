namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>One test as far as it is known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The number of the line that names it.</param>
/// <param name="Body">What is known of it, without needless space.</param>
/// <param name="FirstLine">The number of its first line.</param>
/// <param name="LastLine">The number of its last known line.</param>
internal sealed record TestBlock(string Name, int Line, string Body, int FirstLine, int LastLine)
{
    /// <summary>Whether its beginning and its end are known.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether nothing is in it that could fail: no statement, or only <c>pass</c>, <c>return</c> and the like.</summary>
    public bool IsEmpty { get; init; }
}
