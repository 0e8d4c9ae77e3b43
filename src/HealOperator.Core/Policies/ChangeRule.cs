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
}
