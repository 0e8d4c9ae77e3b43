namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Follows the compound commands of a script and says what they lack; indentation tells which of two nested ones has no end.</summary>
internal sealed class ShellFaults
{
    private readonly Stack<ShellBlock> _open = new();
    private readonly List<ShellFault> _faults = [];
    private bool _isForHeader;

    /// <summary>The faults, in their order; null when the script ends what it never began.</summary>
    public static IReadOnlyList<ShellFault>? Find(IReadOnlyList<ShellWord> words)
    {
        var faults = new ShellFaults();
        foreach (var word in words)
        {
            if (!faults.Take(word)) return null;
        }

        var end = words.Count == 0 ? 1 : words[^1].Line + 1;
        return [.. faults._faults, .. faults._open.Select(b => new ShellFault(b.Closer, b.Opener, null, end))];
    }

    private bool Take(ShellWord word)
    {
        if (word.Text == "\n") return true;
        if (word.Text is "do" or "then") return Header(word);
        if (_isForHeader && word.Line > _open.Peek().Opener.Line) MissHeader(word);
        if (ShellBlock.CloserOf(word.Text) is { } closer)
        {
            _open.Push(new(word, closer));
            _isForHeader = word.Text is "for" or "select";
            return true;
        }

        if (word.Text is "else" or "elif")
        {
            if (!_open.TryPeek(out var block) || block.Closer != "fi") return false;
            if (block.Header is not null) MissHeader(word);
            block.Header = word.Text == "elif" ? word.Line : null;
            return true;
        }

        return word.Text is not ("fi" or "done" or "esac" or "}") || Close(word);
    }

    private bool Header(ShellWord word)
    {
        if (!_open.TryPeek(out var block) || block.Closer != (word.Text == "do" ? "done" : "fi") || block.Header is null) return false;
        block.Header = null;
        _isForHeader = false;
        return true;
    }

    private void MissHeader(ShellWord at)
    {
        var block = _open.Peek();
        _faults.Add(new(block.Closer == "fi" ? "then" : "do", block.Opener with { Line = block.Header ?? block.Opener.Line }, null, at.Line));
        block.Header = null;
        _isForHeader = false;
    }

    private bool Close(ShellWord word)
    {
        var own = _open.FirstOrDefault(b => b.Closer == word.Text && (!word.IsFirst || !b.Opener.IsFirst || b.Opener.Indent == word.Indent))
            ?? _open.FirstOrDefault(b => b.Closer == word.Text);
        if (own is null) return false;
        while (_open.Peek() != own)
        {
            var inner = _open.Pop();
            _faults.Add(new(inner.Closer, inner.Opener, word.Line, word.Line));
        }

        if (own.Header is not null) MissHeader(word);
        _open.Pop();
        return true;
    }
}
