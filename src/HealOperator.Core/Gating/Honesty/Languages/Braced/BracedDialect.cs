using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Braced;

/// <summary>Tests of a language with braces, where assertions are calls.</summary>
/// <param name="language">The language.</param>
/// <param name="declaration">See <see cref="BracedTests"/>.</param>
/// <param name="assertions">See <see cref="AssertionReader"/>.</param>
internal class BracedDialect(Language language, SafeRegex declaration, AssertionReader assertions) : ITestDialect
{
    private readonly BracedTests _tests = new(declaration);

    /// <inheritdoc />
    public Language Language => language;

    /// <inheritdoc />
    public IEnumerable<TestBlock> Tests(SourceText text) => _tests.Read(text);

    /// <inheritdoc />
    public virtual IEnumerable<Assertion> Assertions(SourceText text) => assertions.Read(text);

    /// <inheritdoc />
    public bool IsDisguised(string name, string line) => line.Contains(name, StringComparison.Ordinal) && SafeRegex.Of($@"\b\w*{Regex.Escape(name)}`?\s*[(<]").IsMatch(line);
}
