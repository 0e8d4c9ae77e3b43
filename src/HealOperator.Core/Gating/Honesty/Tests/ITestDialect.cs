using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>How tests of a language are written. <see cref="TestCheck"/> and <see cref="AssertionCheck"/> do the rest.</summary>
internal interface ITestDialect
{
    /// <summary>The language.</summary>
    Language Language { get; }

    /// <summary>Whether tests may stand in a file.</summary>
    bool Covers(ChangedFile file) => file.Language == Language && file.IsTest;

    /// <summary>Every test whose name is in the text.</summary>
    IEnumerable<TestBlock> Tests(SourceText text);

    /// <summary>Every assertion in the text.</summary>
    IEnumerable<Assertion> Assertions(SourceText text);

    /// <summary>
    /// Whether a line of code or of a comment still holds a test of that name in a form that no runner takes, such as <c>_test_x</c>, or a
    /// commented definition.
    /// </summary>
    bool IsDisguised(string name, string line);
}
