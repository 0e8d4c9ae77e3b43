using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>What a YAML text says, and where each piece of it stands. Lines and columns count from 1.</summary>
internal sealed class YamlShape
{
    private readonly StringBuilder _tree = new();
    private readonly Stack<YamlNode> _open = new();

    private YamlShape()
    {
    }

    /// <summary>The content without places and style: two texts of one tree say the same.</summary>
    public string Tree => _tree.ToString();

    /// <summary>Where keys, items and values start.</summary>
    public HashSet<(int Line, int Column)> Starts { get; } = [];

    /// <summary>The lines inside of block scalars.</summary>
    public HashSet<int> Literal { get; } = [];

    /// <summary>The lines inside of plain scalars, and those on which the scalar starts.</summary>
    public Dictionary<int, int> Plain { get; } = [];

    /// <summary>The path of the first key on a line.</summary>
    public Dictionary<int, string> Paths { get; } = [];

    /// <summary>How far each collection in a mapping stands in from it, and whether it is a sequence. One of the whole text that stands in has 0.</summary>
    public List<(int Step, bool IsList)> Steps { get; } = [];

    /// <summary>Reads a text; false with the line of the error when it cannot be parsed, and with 0 when a key stands in a mapping twice.</summary>
    public static bool TryRead(string text, out YamlShape shape, out int line)
    {
        shape = new();
        line = 0;
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
                if (!shape.Take(parser.Current!)) return false;
            }

            return true;
        }
        catch (YamlException e)
        {
            line = (int)e.Start.Line;
            return false;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner breaks so on a flow sequence that a plain text leaves open.
            line = (int)(parser.Current?.End.Line ?? 1);
            return false;
        }
    }

    private bool Take(ParsingEvent said)
    {
        var place = ((int)said.Start.Line, (int)said.Start.Column);
        switch (said)
        {
            case MappingStart start:
                Open(start, place, isMapping: true, start.Style == MappingStyle.Flow);
                break;
            case SequenceStart start:
                Open(start, place, isMapping: false, start.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                _tree.Append(said is MappingEnd ? '}' : ']');
                _open.Pop();
                Advance();
                break;
            case Scalar scalar:
                return Take(scalar, place);
            case AnchorAlias alias:
                Starts.Add(place);
                _tree.Append('*').Append(alias.Value.Value).Append(';');
                Advance();
                break;
            case DocumentStart:
                _tree.Append("---");
                break;
        }

        return true;
    }

    private void Open(NodeEvent start, (int Line, int Column) place, bool isMapping, bool isFlow)
    {
        Starts.Add(place);
        _tree.Append(Properties(start)).Append(isMapping ? '{' : '[');
        var around = _open.TryPeek(out var node) ? node : null;
        if (!isFlow && around is null && place.Column > 1) Steps.Add((0, false));
        if (!isFlow && around is { Column: > 0, IsMapping: true }) Steps.Add((place.Column - around.Column, !isMapping));
        _open.Push(new(isMapping, isFlow ? 0 : place.Column, around?.Next ?? ""));
    }

    private bool Take(Scalar scalar, (int Line, int Column) place)
    {
        Starts.Add(place);
        _tree.Append(Properties(scalar)).Append(CultureInfo.InvariantCulture, $"{scalar.Value.Length}:{scalar.Value};");
        var last = (int)scalar.End.Line - (scalar.End.Column == 1 ? 1 : 0);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) Literal.UnionWith(Enumerable.Range(place.Line + 1, Math.Max(0, last - place.Line)));
        if (scalar.Style == ScalarStyle.Plain)
        {
            for (var n = place.Line + 1; n <= last; n++) Plain[n] = place.Line;
        }

        if (_open.TryPeek(out var node) && node.WantsKey)
        {
            if (!node.AddKey(scalar.Value)) return false;
            Paths.TryAdd(place.Line, node.Next);
        }

        Advance();
        return true;
    }

    private void Advance()
    {
        if (_open.TryPeek(out var node)) node.Advance();
    }

    private static string Properties(NodeEvent node) =>
        $"{(node.Anchor.IsEmpty ? "" : $"&{node.Anchor.Value} ")}{(node.Tag.IsEmpty ? "" : $"!{node.Tag.Value} ")}";
}
