namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Finds some of the anchors in bytes.</summary>
internal interface IAnchorTable
{
    /// <summary>Learns what is rare in the log at hand.</summary>
    void Choose(LogSample sample);

    /// <summary>Where an anchor stands, or a byte within it; the text's length when there is none.</summary>
    int IndexOf(ReadOnlySpan<byte> text, int from);

    /// <summary>Adds the matchers of all anchors that stand in the text.</summary>
    void Collect(ReadOnlySpan<byte> text, CandidateSet candidates);
}
