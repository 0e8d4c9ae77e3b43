using System.Text.Json;
using System.Xml;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>
/// Stands before the reader of logs and gives it text for whatever comes: text as it is, structured logs line by line, reports as
/// the lines that a console would show. Memory is bounded: a report is read up to <see cref="MostBytes"/>, a line up to
/// <see cref="MostLine"/>; hostile bytes are text.
/// </summary>
internal sealed class ArtifactFeed(DbtManifest? manifest = null)
{
    /// <summary>Most bytes of a report that are read.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Most bytes of a line of a structured log that are taken apart.</summary>
    public const int MostLine = 256 * 1024;

    private readonly ArtifactText _text = new();
    private MemoryStream? _pending = new();
    private bool _skipsLine;
    private int _line = 1;

    /// <summary>What it reads.</summary>
    public ArtifactKind Kind { get; private set; } = ArtifactKind.Open;

    /// <summary>The text for the next bytes; the bytes themselves where the log is text.</summary>
    public ReadOnlySpan<byte> Translate(ReadOnlySpan<byte> bytes)
    {
        if (Kind == ArtifactKind.Text) return bytes;
        if (Kind != ArtifactKind.JsonLines && _pending!.Length >= MostBytes) return [];
        _pending!.Write(bytes);
        if (Kind == ArtifactKind.Open) Kind = ArtifactProbe.Recognise(Head(), isAll: false);
        return Kind switch
        {
            ArtifactKind.Text => Release(),
            ArtifactKind.JsonLines => TakeLines(isEnd: false),
            _ => [],
        };
    }

    /// <summary>The text for what is left.</summary>
    public ReadOnlySpan<byte> Complete()
    {
        if (Kind == ArtifactKind.Open) Kind = ArtifactProbe.Recognise(Head(), isAll: true);
        if (Kind == ArtifactKind.Text) return _pending is null ? [] : Release();
        if (Kind == ArtifactKind.JsonLines) return TakeLines(isEnd: true);
        WriteReport();
        var all = Release();
        var readable = _text.Take();
        return readable.Length > 0 || IsWhole ? readable : all;
    }

    /// <summary>What was found in the text, with the lines of the log as it came.</summary>
    public FailureLog Restore(FailureLog log) => Kind == ArtifactKind.Text ? log : log with
    {
        Errors = [.. log.Errors.Select(Restore).OfType<MatchedError>()],
        Primary = Restore(log.Primary),
        Survived = Restore(log.Survived),
        ExcerptStart = _text.Original(log.ExcerptStart),
        Lines = _text.Original(log.Lines),
    };

    private MatchedError? Restore(MatchedError? found) =>
        found?.Error.LogLine is not { } line ? found : found with { Error = found.Error with { LogLine = _text.Original(line) } };

    private bool IsWhole { get; set; }

    private ReadOnlySpan<byte> Head() => _pending!.GetBuffer().AsSpan(0, (int)Math.Min(_pending.Length, ArtifactProbe.MostBytes));

    private ReadOnlySpan<byte> Release()
    {
        var bytes = _pending!.GetBuffer().AsSpan(0, (int)_pending.Length);
        _pending = null;
        return bytes;
    }

    private void WriteReport()
    {
        var bytes = _pending!.GetBuffer().AsMemory(0, (int)_pending.Length);
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        _pending.Position = 0;
        try
        {
            if (Kind == ArtifactKind.RunResults) DbtRunResults.Write(bytes, manifest, _text);
            else if (Kind == ArtifactKind.Sarif) SarifReport.Write(bytes, _text);
            else XmlReport.Write(_pending, Kind, _text);
            IsWhole = true;
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException)
        {
            // A report that breaks off is read up to there; one of which nothing could be read is text.
        }
    }

    private ReadOnlySpan<byte> TakeLines(bool isEnd)
    {
        var bytes = _pending!.GetBuffer().AsSpan(0, (int)_pending.Length);
        var rest = bytes;
        for (var end = rest.IndexOf((byte)'\n'); end >= 0 || (isEnd && !rest.IsEmpty) || rest.Length > MostLine; end = rest.IndexOf((byte)'\n'))
        {
            var line = end >= 0 ? rest[..end] : rest.Length > MostLine ? rest[..MostLine] : rest;
            WriteLine(line, endsHere: end >= 0 || isEnd);
            rest = rest[(end >= 0 ? end + 1 : line.Length)..];
        }

        var left = rest.ToArray();
        _pending.SetLength(0);
        _pending.Write(left);
        return _text.Take();
    }

    private void WriteLine(ReadOnlySpan<byte> line, bool endsHere)
    {
        if (!_skipsLine)
        {
            var said = JsonLogLine.Read(line.TrimStart("\uFEFF \t"u8));
            if (said is null) _text.WriteLine(line, _line);
            else _text.Write(said, _line);
        }

        _skipsLine = !endsHere;
        if (endsHere) _line++;
    }
}
