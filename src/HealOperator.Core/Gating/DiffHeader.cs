namespace HealOperator.Core.Gating;

/// <summary>The lines from <c>diff --git</c> to the first hunk.</summary>
internal sealed class DiffHeader
{
    private static readonly string[] Ignored = ["similarity index ", "dissimilarity index ", "index "];

    private readonly string _names;

    private bool _isNew, _isDeleted;

    private string? _from, _to;

    private DiffHeader(string names) => _names = names;

    public string? OldMode { get; private set; }

    public string? NewMode { get; private set; }

    public bool IsBinary { get; private set; }

    public string? OldPath => _isNew ? null : _from ?? SameName();

    public string? NewPath => _isDeleted ? null : _to ?? SameName();

    /// <summary>A rename, a change of mode, or an empty or binary file has no hunk; anything else must have one.</summary>
    public bool HasContentWithoutHunks => _isNew || _isDeleted || IsBinary || _from is not null || OldMode != NewMode;

    public static DiffHeader Read(string[] lines, ref int at)
    {
        var header = new DiffHeader(lines[at++]["diff --git ".Length..].TrimEnd('\r'));
        while (at < lines.Length && header.Take(lines[at], lines, ref at)) at++;
        return header;
    }

    /// <summary>Whether the names of the <c>---</c> and <c>+++</c> lines say the same as the header.</summary>
    public bool Agrees(string? oldPath, string? newPath) =>
        (oldPath is null) == _isNew && (newPath is null) == _isDeleted
        && (_from is null ? oldPath is null || newPath is null || oldPath == newPath : _from == oldPath && _to == newPath)
        && (_from is not null || IsNamed(oldPath ?? newPath));

    private bool Take(string raw, string[] lines, ref int at)
    {
        var line = raw.TrimEnd('\r');
        if (After(line, "old mode ") is { } oldMode) OldMode = oldMode;
        else if (After(line, "new mode ") is { } newMode) NewMode = newMode;
        else if (After(line, "new file mode ") is { } created) (_isNew, NewMode) = (true, created);
        else if (After(line, "deleted file mode ") is { } deleted) (_isDeleted, OldMode) = (true, deleted);
        else if ((After(line, "rename from ") ?? After(line, "copy from ")) is { } from) _from = DiffPath.Unquote(from);
        else if ((After(line, "rename to ") ?? After(line, "copy to ")) is { } to) _to = DiffPath.Unquote(to);
        else if (After(line, "index ") is { } index && index.Split(' ') is [_, var mode]) (OldMode, NewMode) = (OldMode ?? mode, NewMode ?? mode);
        else if (line.StartsWith("Binary files ", StringComparison.Ordinal)) IsBinary = true;
        else if (line == "GIT binary patch") TakeBinary(lines, ref at);
        else return Ignored.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal));
        return true;
    }

    private void TakeBinary(string[] lines, ref int at)
    {
        IsBinary = true;
        while (at + 1 < lines.Length && !lines[at + 1].StartsWith("diff --git ", StringComparison.Ordinal) && !lines[at + 1].StartsWith("--- ", StringComparison.Ordinal)) at++;
    }

    private string SameName()
    {
        // Without a rename both names are the same, so the line is "a/NAME b/NAME" and its length gives NAME away, spaces or not.
        if (_names.Length < "a/x b/x".Length) throw new DiffSyntaxException("a header names no file");
        var quoted = _names.StartsWith('"');
        var half = (_names.Length - 1) / 2;
        var (left, right) = (_names[..half], _names[(half + 1)..]);
        var name = DiffPath.Strip(quoted ? DiffPath.Unquote(left) : left, "a/");
        return name == DiffPath.Strip(quoted ? DiffPath.Unquote(right) : right, "b/") ? name : throw new DiffSyntaxException("a header names two files");
    }

    private bool IsNamed(string? path) => path is not null && SameName() == path;

    private static string? After(string line, string prefix) => line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : null;
}
