using System.Text.Json.Serialization;

namespace HealOperator.Core.Policies;

/// <summary>Changes that no fix may make.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeRule>))]
public enum ChangeRule
{
    /// <summary>Destroys data.</summary>
    DropTable,

    /// <summary>Removes a test.</summary>
    DeleteTest,

    /// <summary>Skips a test.</summary>
    SkipTest,

    /// <summary>Makes a check say less.</summary>
    WeakenAssertion,

    /// <summary>Hides a failure.</summary>
    SwallowFailure,

    /// <summary>Silences a linter, a compiler or a type checker.</summary>
    SilenceLinter,

    /// <summary>Lowers what is demanded, such as the coverage of tests.</summary>
    LowerThreshold,

    /// <summary>Makes a check of data demand less.</summary>
    LoosenDataCheck,

    /// <summary>Adds a password, a key or a token.</summary>
    AddSecret,

    /// <summary>Adds what no human can review: a binary or a generated file.</summary>
    AddOpaqueFile,

    /// <summary>Adds an executable file, a link or a path outside of the repository; links and paths outside are denied whatever the policy says.</summary>
    AddUnsafeFile,
}
