namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Knows one kind of fix. It keeps silent (null) unless what it needs is certain; it says in its summary when that is.</summary>
public interface IFixer
{
    /// <summary>Its name in proposals, such as ts-did-you-mean.</summary>
    string Id { get; }

    /// <summary>In percent: the documented prior, until verified outcomes say otherwise.</summary>
    int Confidence { get; }

    /// <summary>What it would do about the error; null when it has nothing certain to say.</summary>
    FixCandidate? TryFix(FixContext context);
}
