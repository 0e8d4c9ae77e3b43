using System.Text;
using System.Xml;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>Reads the text of elements.</summary>
internal static class XmlReaderText
{
    private const int MostChars = 64 * 1024;

    /// <summary>The text in the current element, its children's too, at most 64 Ki characters; the reader then stands at its end.</summary>
    public static string ReadInnerText(this XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) || text.Length >= MostChars) continue;
            text.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, MostChars - text.Length)));
        }

        return text.ToString();
    }
}
