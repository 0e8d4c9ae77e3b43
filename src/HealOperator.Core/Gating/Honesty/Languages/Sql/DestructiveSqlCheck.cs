using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Finds SQL that destroys data, in SQL files and in the strings and scripts of other languages. Prose is left alone.</summary>
internal sealed class DestructiveSqlCheck : IChangeCheck
{
    private const double SameStatement = 0.8;

    private static readonly string[] Prose = [".md", ".rst", ".txt", ".adoc", ".html"];

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.Files.Where(file => !Prose.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Find(file, file.Before)), files.SelectMany(file => Find(file, file.After)), item => item.Text);
        Pairing.Match(lost, gained, static (left, right) => left.Finding.Certain == right.Finding.Certain ? Likeness.Of(left.Text, right.Text) : 0, SameStatement);
        return gained.Select(item => item.Finding);
    }

    private static IEnumerable<(string Text, GateFinding Finding)> Find(ChangedFile file, SourceText text) =>
        from statement in SqlStatementReader.Read(text, file.Language)
        let judged = DestructiveSql.Judge(statement, file.Path)
        where judged is not null
        select (statement.Text, new GateFinding
        {
            Rule = ChangeRule.DropTable,
            Code = "destructive-sql",
            File = file.Path,
            Line = statement.Line,
            Message = judged.Value.Message,
            Certain = judged.Value.Certain && !statement.MayBeProse,
        });
}
