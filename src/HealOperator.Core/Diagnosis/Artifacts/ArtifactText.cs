using System.Text;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>The text that stands for an artefact, and from which line of it each line comes.</summary>
internal sealed class ArtifactText
{
    private const int MostTurns = 200_000;

    private readonly List<(int Line, int Original)> _turns = [];
    private readonly MemoryStream _bytes = new();
    private int _line = 1;

    /// <summary>Whether nothing was written since the last <see cref="Take"/>.</summary>
    public bool IsEmpty => _bytes.Length == 0;

    /// <summary>Writes lines that all come from one line of the artefact.</summary>
    public void Write(string text, int original)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) WriteLine(Encoding.UTF8.GetBytes(line), original);
    }

    /// <summary>Writes one line as it is.</summary>
    public void WriteLine(ReadOnlySpan<byte> line, int original)
    {
        if (_turns.Count < MostTurns && (_turns.Count == 0 ? original != 1 : Original(_line) != original)) _turns.Add((_line, original));
        _bytes.Write(line);
        _bytes.WriteByte((byte)'\n');
        _line++;
    }

    /// <summary>What was written, once.</summary>
    public byte[] Take()
    {
        var bytes = _bytes.ToArray();
        _bytes.SetLength(0);
        return bytes;
    }

    /// <summary>The line of the artefact that a line of the text comes from.</summary>
    public int Original(int line)
    {
        var (low, high) = (0, _turns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_turns[middle].Line <= line) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? line : _turns[low - 1].Original + line - _turns[low - 1].Line;
    }
}
