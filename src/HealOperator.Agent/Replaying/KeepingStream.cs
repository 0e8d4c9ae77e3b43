using HealOperator.Core.Replay;

namespace HealOperator.Agent.Replaying;

/// <summary>A log that is kept as it is read.</summary>
internal sealed class KeepingStream(Stream log) : Stream
{
    /// <summary>What has passed by.</summary>
    public KeptLog Kept { get; } = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsMemory(offset, count), log.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Keep(buffer, await log.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Keep(ReadOnlyMemory<byte> buffer, int read)
    {
        Kept.Feed(buffer.Span[..read]);
        return read;
    }
}
