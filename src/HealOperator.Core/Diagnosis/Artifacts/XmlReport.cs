using System.Xml;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>Reads reports in XML as a stream: JUnit's test cases, Visual Studio's results and Checkstyle's findings. Entities beyond XML's own are not resolved.</summary>
internal static class XmlReport
{
    /// <summary>Writes what failed.</summary>
    /// <exception cref="XmlException">The text is no XML from some place on; what came before is written.</exception>
    public static void Write(Stream bytes, ArtifactKind kind, ArtifactText text)
    {
        using var reader = XmlReader.Create(bytes, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, MaxCharactersFromEntities = 1024 });
        if (kind == ArtifactKind.JUnit) JUnitReport.Write(reader, text);
        else if (kind == ArtifactKind.Trx) TrxReport.Write(reader, text);
        else CheckstyleReport.Write(reader, text);
    }

    /// <summary>The line that the reader is on.</summary>
    public static int LineOf(XmlReader reader) => reader is IXmlLineInfo { LineNumber: > 0 } info ? info.LineNumber : 1;
}
