using System.Xml;

namespace HealOperator.Core.Diagnosis.Artifacts;

/// <summary>A test report in the format of JUnit, which every test runner writes with its own additions: file and line as attributes, or in the text.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the test cases that failed; skipped and flaky ones did not.</summary>
    public static void Write(XmlReader reader, ArtifactText text)
    {
        string? suite = null, name = null, owner = null, file = null, place = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Name == "testsuite") suite = reader.GetAttribute("file");
            else if (reader.Name == "testcase")
                (name, owner, file, place) = (reader.GetAttribute("name"), reader.GetAttribute("classname"), reader.GetAttribute("file") ?? suite, reader.GetAttribute("line"));
            else if (reader.Name is "failure" or "error" && XmlReport.LineOf(reader) is var line)
                Finding(reader, string.IsNullOrEmpty(owner) || owner == name ? name : $"{owner}.{name}", file, place).WriteTo(text, line);
        }
    }

    private static ReportLine Finding(XmlReader reader, string? task, string? file, string? line)
    {
        var (kind, said, type) = (reader.Name == "failure" ? "failed" : "broken", reader.GetAttribute("message"), reader.GetAttribute("type"));
        var body = reader.IsEmptyElement ? "" : reader.ReadInnerText();
        var stack = StackPlace.Find(body);
        var message = string.IsNullOrWhiteSpace(said) ? body : said;
        return new("junit", kind)
        {
            Task = task,
            File = stack?.File ?? file,
            Line = stack?.Line ?? line,
            Code = type,
            Message = string.IsNullOrWhiteSpace(message) ? type ?? kind : message,
            Details = string.IsNullOrWhiteSpace(said) ? null : body,
        };
    }
}
