namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A word without which a matcher cannot start.</summary>
/// <param name="Text">The word in UTF-8.</param>
/// <param name="Matchers">Numbers of the matchers that may start where it stands.</param>
internal sealed record Anchor(byte[] Text, int[] Matchers);
