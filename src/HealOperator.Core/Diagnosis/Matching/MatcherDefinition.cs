namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>One problem matcher in the format of GitHub Actions and VS Code; docs/matchers.md lists what is added to that format.</summary>
public sealed record MatcherDefinition
{
    /// <summary>Name of the matcher; the rule's name, too, where nothing refines it.</summary>
    public required string Owner { get; init; }

    /// <summary>The tool; the owner when absent.</summary>
    public string? Tool { get; init; }

    /// <summary>Type of the errors it finds; build_failure when absent.</summary>
    public string? Type { get; init; }

    /// <summary>What kind of failure its errors are; Compilation when absent, as for the compilers and linters that most matchers are for.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>How close to the cause its errors are: 0 says that the run was ended from outside, 1 names the place in the code, 2 the cause without a place, 3 the surroundings, 5 is an echo, 9 a guess. 1 when absent.</summary>
    public int? Rank { get; init; }

    /// <summary>What a matching line states of the run itself (extension); of those that fail or abort something it is an error, too.</summary>
    public LogStatement? States { get; init; }

    /// <summary>A line is only tried when it contains one of these; an anchor may end with the end of the line, "\n". A matcher of the user's may leave them out.</summary>
    public IReadOnlyList<string>? Anchors { get; init; }

    /// <summary>The lines of an error, in their order; one alone needs no list.</summary>
    public required IReadOnlyList<PatternDefinition> Pattern { get; init; }

    /// <summary>Severity where no line has one; with less than error its findings are taken and dropped.</summary>
    public string? Severity { get; init; }

    /// <summary>Expression of a line that ends an error, whatever is still to come (extension).</summary>
    public string? Until { get; init; }

    /// <summary>What is said of single errors.</summary>
    public IReadOnlyList<RefineDefinition>? Refine { get; init; }
}
