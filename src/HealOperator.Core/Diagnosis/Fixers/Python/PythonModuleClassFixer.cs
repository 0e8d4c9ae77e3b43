using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// datetime is a module and a class in it: datetime.now() where the file imports the module is datetime.datetime.now(), and datetime.datetime.now() where it imports the class is datetime.now(). Silent when the line says it
/// more than once, and where the file imports both.
/// </summary>
internal sealed partial class PythonModuleClassFixer : IFixer
{
    private static readonly string[] OfTheClass = ["now", "today", "utcnow", "strptime", "fromtimestamp", "utcfromtimestamp", "fromisoformat", "combine"];

    public string Id => "python-module-class";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (Missing().Match(context.Error.Message) is not { Success: true } message || PythonCode.Open(context) is not { } code) return null;
        var (isModule, name) = (message.Groups["module"].Success, message.Groups["name"].Value);
        var line = context.Error.Line!.Value;
        var (hasModule, hasClass) = (ImportsModule().IsMatch(code.File.Text), ImportsClass().IsMatch(code.File.Text));
        if (hasModule == hasClass || hasModule != isModule || (isModule && !OfTheClass.Contains(name))) return null;
        var (old, fresh) = isModule ? ($"datetime.{name}", $"datetime.datetime.{name}") : ("datetime.datetime", "datetime");
        var text = code.File.Line(line)!;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (!(isModule || name == "datetime") || at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0 || (at > 0 && text[at - 1] == '.') || !code.IsCode(code.File.StartOf(line) + at)) return null;
        return new() { Edits = [code.File.Replace(code.File.StartOf(line) + at, old, fresh)], Summary = $"Write '{fresh}' for '{old}' in {code.File.Path}, line {line}" };
    }

    [GeneratedRegex(@"^(?:(?<module>module) 'datetime'|type object 'datetime\.datetime') has no attribute '(?<name>\w+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^\s*import (?:[\w., ]+, *)?datetime(?:\s*[,#\r\n]|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ImportsModule();

    [GeneratedRegex(@"^\s*from datetime import [^\n]*\bdatetime\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ImportsClass();
}
