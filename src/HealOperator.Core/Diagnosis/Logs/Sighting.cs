using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>Something that was found, and where it was seen last.</summary>
internal sealed class Sighting(MatchedError found)
{
    public MatchedError Found => found;

    /// <summary>Line of the log.</summary>
    public int LastLine { get; set; }
}
