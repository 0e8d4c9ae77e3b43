using System.Runtime.CompilerServices;
using System.Text;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Logs;

/// <summary>
/// Reads the bytes of a log in one pass and cuts lines only where one is wanted: around anchors, and where somebody waits for
/// more. A carriage return ends a text, too, so that each state of a progress bar is seen, but does not count as a line.
/// </summary>
internal sealed class LogScanner(LogBuffer buffer, LogHistory history, AnchorFilter filter, ILogLines lines)
{
    private readonly char[] _chars = new char[LogBuffer.MaxPiece];
    private readonly CandidateSet _candidates = new(filter.Matchers);
    private int _number = 1;
    private bool _isAtLineStart = true;
    private bool _repeats;

    /// <summary>Lines so far.</summary>
    public int Lines => _isAtLineStart ? _number - 1 : _number;

    /// <summary>Reads what the buffer holds.</summary>
    public void Run(bool isEnd)
    {
        while (buffer.TryNext(isEnd, out var start, out var length)) Scan(start, start + length);
        if (isEnd) history.MoveTo(buffer.CleanEnd, _number);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(int first, int end)
    {
        if (end == first) return;
        var bytes = buffer.Bytes;
        var segment = bytes.AsSpan(first, end - first);
        filter.Begin(segment);
        var position = first;
        while (position < end)
        {
            var start = position;
            if (!filter.TakesEveryLine && !lines.WantsEveryLine)
            {
                if (_repeats && (_repeats = TryRepeat(ref position, end))) continue;
                var hit = first + filter.IndexOf(segment, position - first);
                if (hit == end) break;
                start = position + bytes.AsSpan(position, hit - position).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
                _number += bytes.AsSpan(position, start - position).Count((byte)'\n');
            }

            var length = bytes.AsSpan(start, end - start).IndexOfAny((byte)'\n', (byte)'\r');
            var textEnd = length < 0 ? end : start + length;
            position = length < 0 ? end : textEnd + 1;
            Take(start, textEnd, position);
        }

        _number += bytes.AsSpan(position, end - position).Count((byte)'\n');
        _isAtLineStart = bytes[end - 1] == '\n';
    }

    // After a line that is known the next often is, too: there is no need to look for its anchors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryRepeat(ref int position, int end)
    {
        var length = buffer.Bytes.AsSpan(position, end - position).IndexOfAny((byte)'\n', (byte)'\r');
        if (length <= 0 || buffer.Bytes[position + length] != '\n') return false;
        history.MoveTo(position + length + 1, _number + 1);
        if (!lines.TryRepeat(buffer.Bytes.AsSpan(position, length), _number)) return false;
        position += length + 1;
        _number++;
        return true;
    }

    private void Take(int start, int textEnd, int end)
    {
        var bytes = buffer.Bytes;
        var text = bytes.AsSpan(start, textEnd - start);
        var number = _number;
        if (end > textEnd && bytes[textEnd] == '\n') _number++;
        if (text.IsEmpty && !LogHistory.IsBlankLine(bytes, textEnd, end)) return;
        history.MoveTo(end, _number);
        if (!lines.WantsEveryLine && (_repeats = lines.TryRepeat(text, number))) return;
        filter.Collect(bytes.AsSpan(start, end - start), _candidates);
        var count = Encoding.UTF8.GetChars(text, _chars);
        lines.Take(LinePrefix.Parse(_chars.AsSpan(0, BlankRuns.Shorten(_chars.AsSpan(0, count))), number), _candidates);
    }
}
