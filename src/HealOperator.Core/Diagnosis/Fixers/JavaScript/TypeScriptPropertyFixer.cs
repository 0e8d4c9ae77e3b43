using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// TS2339: a property that the type does not have, while exactly one of its properties is near the written name or starts with it.
/// The type is read from the message, or from its one declaration in the repository. Silent when the type is declared twice, when
/// several properties start with the written name, and on a mere likeness of short names.
/// </summary>
internal sealed partial class TypeScriptPropertyFixer : IFixer
{
    public string Id => "ts-property";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Missing().Match(context.Error.Message);
        if (!message.Success || SourceText.Open(context) is not { } file) return null;
        var (written, type) = (message.Groups[1].Value, message.Groups[2].Value);
        if (file.OffsetOf(context.Error.Line, context.Error.Column) is not { } offset || !file.HasWordAt(offset, written)) return null;
        var properties = TypeScriptTypes.PropertiesOf(type, context.Sources!);
        var starts = properties.Distinct(StringComparer.Ordinal).Count(p => p.Length > written.Length && p.StartsWith(written, StringComparison.Ordinal));
        var meant = starts > 1 ? null : NearName.Find(written, properties) ?? NearName.FindByPrefix(written, properties);
        if (meant is null) return null;
        return new()
        {
            Edits = [file.Replace(offset, written, meant)],
            Summary = $"Write '{meant}', which '{Short(type)}' has, for '{written}' in {file.Path}, line {context.Error.Line}",
        };
    }

    private static string Short(string type) => type.Length > 60 ? type[..60] + "…" : type;

    [GeneratedRegex(@"^Property '([\w$]+)' does not exist on type '(.+)'\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
