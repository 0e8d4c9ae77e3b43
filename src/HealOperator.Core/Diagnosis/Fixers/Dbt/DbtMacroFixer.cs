using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Sql;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Dbt;

/// <summary>
/// A macro that is undefined, while the project, or dbt itself, has exactly one of which it is a misspelling. Silent when the name is
/// no call in the file that dbt names, and when two macros are as near.
/// </summary>
internal sealed partial class DbtMacroFixer : IFixer
{
    private static readonly string[] Own = ["ref", "source", "config", "var", "env_var", "is_incremental", "run_query", "log", "return", "adapter", "target", "this", "doc", "set", "dbt_utils"];

    public string Id => "dbt-macro";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        var message = Undefined().Match(context.Error.Message);
        if (!message.Success || context.Error.Tool != "dbt" || SourceText.Open(context) is not { } file || DbtProject.Read(context.Sources!) is not { } project) return null;
        var written = message.Groups[1].Value;
        if (project.Macros.Contains(written) || SqlNames.Nearest(written, [.. project.Macros, .. Own]) is not { } meant) return null;
        var calls = Regex.Matches(file.Text, $@"(?<=\{{[{{%][^{{}}]*)(?<![\w.]){Regex.Escape(written)}(?=\s*\()", RegexOptions.CultureInvariant);
        if (calls.Count == 0) return null;
        return new()
        {
            Edits = [.. calls.Select(c => file.Replace(c.Index, written, meant))],
            Summary = $"Call macro '{meant}' in place of '{written}' in {file.Path}",
        };
    }

    [GeneratedRegex(@"^'(\w+)' is undefined", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();
}
