using System.Xml;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>A report in the format of Checkstyle, which many linters write: its findings of severity error.</summary>
internal static class CheckstyleReport
{
    /// <summary>Writes the errors.</summary>
    public static void Write(XmlReader reader, ArtifactText text)
    {
        string? file = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Name == "file") file = reader.GetAttribute("name");
            else if (reader.Name == "error" && reader.GetAttribute("severity") is null or "error")
            {
                new ReportLine("checkstyle", "broken")
                {
                    File = file,
                    Line = reader.GetAttribute("line"),
                    Column = reader.GetAttribute("column"),
                    Code = reader.GetAttribute("source"),
                    Message = reader.GetAttribute("message") ?? "error",
                }.WriteTo(text, XmlReport.LineOf(reader));
            }
        }
    }
}
