namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>A type's declaration.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Masked">The file's masked text.</param>
/// <param name="Index">Where the declaration starts.</param>
internal sealed record CurlyType(string Path, string Masked, int Index)
{
    /// <summary>Namespace or package.</summary>
    public string Namespace => CurlyTypes.Namespace(Masked);

    /// <summary>Names of its members; those of a record's head, too.</summary>
    public IReadOnlyList<string> Members()
    {
        var brace = Masked.IndexOf('{', Index);
        var end = Masked.IndexOf(';', Index);
        if (brace < 0 || (end >= 0 && end < brace)) return CurlyNames.Variables(Masked[Index..(end < 0 ? Masked.Length : end + 1)]);
        var declaration = Masked[Index..CurlyCode.CloseOf(Masked, brace)];
        return [.. CurlyNames.Variables(declaration), .. CurlyNames.Methods(declaration)];
    }
}
