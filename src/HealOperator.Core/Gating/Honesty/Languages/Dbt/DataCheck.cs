namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>One check of data, as dbt, Great Expectations or Soda declare it.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line's number.</param>
/// <param name="Owner">The column, or the model, that it checks; null where that is not known.</param>
/// <param name="Name">What is checked, such as <c>not_null</c>.</param>
/// <param name="Settings">The settings below it: keys in lower case without a leading plus, values without quotes.</param>
internal sealed record DataCheck(ChangedFile File, int Line, string? Owner, string Name, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The same text is the same check, moved.</summary>
    public string Key { get; } = $"{Owner}|{Name}|{string.Join(';', Settings.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"))}";
}
