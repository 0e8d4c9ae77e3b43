namespace HealOperator.Core.Tests.Minimizing;

/// <summary>A text with edits that are too far from each other to share a hunk.</summary>
internal sealed class EditedFile
{
    private const int Gap = 8;

    private readonly List<(string Before, string After)> _blocks = [];

    private string _tail = "";

    /// <summary>Number of edits.</summary>
    public int Edits => _blocks.Count(block => block.Before != block.After);

    public string Before => With([]);

    public string After => With([.. Enumerable.Range(0, Edits)]);

    /// <summary>All gaps look alike, so that an insertion at the wrong line would fit elsewhere; the last line may lack its line break.</summary>
    public static EditedFile Generate(Random random)
    {
        var file = new EditedFile();
        var edits = random.Next(1, 6);
        for (var i = 0; i < edits; i++)
        {
            if (i > 0 || random.Next(3) > 0) file.Add(Lines("gap", Gap));
            var (before, after) = (random.Next(3), random.Next(3));
            file._blocks.Add((Lines($"before {i},", before), Lines($"after {i},", before + after == 0 ? 1 : after)));
        }

        if (random.Next(3) > 0) file.Add(Lines("gap", random.Next(1, 5)));
        if (random.Next(3) == 0) file._tail = "no line break";
        else if (file.Before.Length == 0) file._tail = "a line\n";
        return file;
    }

    /// <summary>The text with some of the edits.</summary>
    public string With(IReadOnlyCollection<int> edits)
    {
        var (text, edit) = ("", 0);
        foreach (var (before, after) in _blocks) text += before == after || !edits.Contains(edit++) ? before : after;
        return text + _tail;
    }

    private static string Lines(string what, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{what} {i}\n"));

    private void Add(string lines) => _blocks.Add((lines, lines));
}
