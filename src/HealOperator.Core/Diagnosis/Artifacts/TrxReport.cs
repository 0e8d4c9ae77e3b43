using System.Xml;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>A test report of Visual Studio (vstest, schema TeamTest/2010): the results whose outcome is no success.</summary>
internal static class TrxReport
{
    private static readonly string[] Failing = ["Failed", "Error", "Timeout", "Aborted"];
    private static readonly string[] Assertions = ["Assert", "Expected", "expected", "Should", "should"];

    /// <summary>Writes the failed results; where there is none, what the run itself says of an error: it repeats the results.</summary>
    public static void Write(XmlReader reader, ArtifactText text)
    {
        string? test = null, message = null;
        var (failed, line) = (false, 1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "UnitTestResult")
            {
                Flush(text, test, failed ? message : null, null, line);
                (test, message, failed) = (reader.GetAttribute("testName"), null, Failing.Contains(reader.GetAttribute("outcome")));
            }
            else if (reader.LocalName == "RunInfo" && text.IsEmpty && message is null && reader.GetAttribute("outcome") == "Error")
            {
                var at = XmlReport.LineOf(reader);
                new ReportLine("trx", "broken") { Message = reader.ReadInnerText() }.WriteTo(text, at);
            }
            else if (failed && reader.LocalName == "Message")
            {
                line = XmlReport.LineOf(reader);
                message = reader.ReadInnerText();
            }
            else if (failed && reader.LocalName == "StackTrace")
            {
                Flush(text, test, message ?? "failed", reader.ReadInnerText(), line);
                message = null;
            }
        }

        Flush(text, test, failed ? message : null, null, line);
    }

    private static void Flush(ArtifactText text, string? test, string? message, string? stack, int line)
    {
        if (message is null) return;
        var place = StackPlace.Find(stack);
        new ReportLine("trx", Assertions.Any(a => message.Contains(a, StringComparison.Ordinal)) ? "failed" : "broken")
        {
            Task = test,
            File = place?.File,
            Line = place?.Line,
            Message = message,
            Details = stack,
        }.WriteTo(text, line);
    }
}
