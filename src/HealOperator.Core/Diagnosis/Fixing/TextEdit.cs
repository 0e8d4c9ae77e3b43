namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Replaces one piece of one file.</summary>
/// <param name="Path">Path in the repository.</param>
/// <param name="Offset">Where the piece starts, in characters.</param>
/// <param name="Old">The piece as it is.</param>
/// <param name="New">What comes in its place.</param>
public sealed record TextEdit(string Path, int Offset, string Old, string New)
{
    /// <summary>Where the piece ends.</summary>
    public int End => Offset + Old.Length;
}
