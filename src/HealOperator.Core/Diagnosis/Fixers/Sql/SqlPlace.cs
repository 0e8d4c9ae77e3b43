using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>The statement that failed, in a file of the repository.</summary>
/// <param name="File">The file.</param>
/// <param name="Statement">The statement, or the whole file where it is one.</param>
/// <param name="Caret">The reported place, where the database prints it.</param>
internal sealed record SqlPlace(SourceText File, SqlStatement Statement, int? Caret)
{
    private const int MostFiles = 3000;

    private static readonly string[] Hosts = [".sql", ".py", ".js", ".ts", ".mjs", ".cjs", ".rb", ".go", ".java", ".kt", ".scala", ".cs", ".php", ".sh"];

    /// <summary>
    /// Finds it: in the file that the error names, where that has the word; else in the one file of the repository that holds the
    /// printed line; else in the one SQL file that holds the word. Null when none or several do.
    /// </summary>
    public static SqlPlace? Find(FixContext context, string word)
    {
        if (context.Sources is not { } sources) return null;
        var excerpt = SqlExcerpt.Of(context);
        if (SourceText.Open(context) is { } named && At(named, context, excerpt, word) is { } there) return there;
        var files = sources.Files.Where(f => !TestPaths.IsTest(f) && Hosts.Any(h => f.EndsWith(h, StringComparison.OrdinalIgnoreCase))).Take(MostFiles)
            .Select(f => SourceText.Open(sources, f)).OfType<SourceText>().ToList();
        if (excerpt is not null && files.Where(f => excerpt.OffsetIn(f) is not null).ToList() is { Count: > 0 } quoted) return Only(quoted, context, excerpt, word);
        return Only(files.Where(f => IsSql(f.Path) && WholeWord.IsIn(f.Text.ToLowerInvariant(), word.ToLowerInvariant())).ToList(), context, null, word);
    }

    /// <summary>Whether a file is nothing but SQL.</summary>
    public static bool IsSql(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    private static SqlPlace? Only(List<SourceText> files, FixContext context, SqlExcerpt? excerpt, string word) =>
        files.Count == 1 ? At(files[0], context, excerpt, word) : null;

    private static SqlPlace? At(SourceText file, FixContext context, SqlExcerpt? excerpt, string word)
    {
        var caret = excerpt?.OffsetIn(file);
        var statement = !IsSql(file.Path) ? SqlStatement.InHost(file)
            : context.Error.Tool == "psql" ? SqlStatement.EndingAt(file, context.Error.Line)
            : caret is { } at ? SqlStatement.Around(file, at)
            : SqlStatement.Only(file, word);
        return statement is null || !statement.Holds(word) ? null : new(file, statement, caret);
    }
}
