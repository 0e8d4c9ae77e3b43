using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Splits the answer of a watch into its lines of JSON.</summary>
internal static class WatchStream
{
    /// <summary>Each document is valid only until the next one is asked for.</summary>
    public static async IAsyncEnumerable<JsonElement> ReadLinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream);
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var buffer = result.Buffer;
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    var line = buffer.Slice(0, end);
                    if (!line.IsEmpty)
                    {
                        using var document = JsonDocument.Parse(line);
                        yield return document.RootElement;
                    }

                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                // A last line without its end was cut off together with the connection, and will come again after the reconnect.
                reader.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                {
                    yield break;
                }
            }
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }
}
