using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Parses YAML; whatever is wrong with a text ends as one kind of exception.</summary>
internal static class YamlLoader
{
    /// <summary>The documents of a text.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static IList<YamlDocument> Load(TextReader reader)
    {
        var text = reader.ReadToEnd();
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (InvalidOperationException e)
        {
            // So YamlDotNet's scanner breaks where a plain text stands last in a bracket that is not closed.
            var end = LastRead(text);
            throw new YamlException(end, end, "A bracket or a brace is not closed.", e);
        }

        return stream.Documents;
    }

    private static Mark LastRead(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
            }
        }
        catch (InvalidOperationException)
        {
            return parser.Current?.End ?? Mark.Empty;
        }

        return Mark.Empty;
    }
}
