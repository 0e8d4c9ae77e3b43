using System.Buffers.Binary;
using System.Text;

namespace HealOperator.Operator.Tests.Metrics;

/// <summary>A Protocol Buffers message without its description: fields by number, as they are on the wire.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> _fields = [];

    public ProtobufMessage(ReadOnlySpan<byte> wire)
    {
        while (wire.Length > 0)
        {
            var key = Varint(ref wire);
            var (number, bytes) = (key & 7) switch
            {
                0 => (Varint(ref wire), []),
                1 => (BinaryPrimitives.ReadUInt64LittleEndian(wire), Take(ref wire, 8)),
                2 => (0UL, Take(ref wire, (int)Varint(ref wire))),
                5 => (BinaryPrimitives.ReadUInt32LittleEndian(wire), Take(ref wire, 4)),
                _ => throw new FormatException($"There is no wire type {key & 7}."),
            };
            _fields.Add(((int)(key >> 3), number, bytes));
        }
    }

    /// <summary>The messages in a field; a path goes into nested ones.</summary>
    public IEnumerable<ProtobufMessage> All(params int[] path) => path.Length == 0
        ? [this]
        : _fields.Where(field => field.Field == path[0]).SelectMany(field => new ProtobufMessage(field.Bytes).All(path[1..]));

    public byte[] Bytes(int field) => _fields.FirstOrDefault(entry => entry.Field == field).Bytes ?? [];

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    public ulong Number(int field) => _fields.FirstOrDefault(entry => entry.Field == field).Number;

    private static byte[] Take(ref ReadOnlySpan<byte> wire, int length)
    {
        var taken = wire[..length].ToArray();
        wire = wire[length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> wire)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = wire[0];
            wire = wire[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }
}
