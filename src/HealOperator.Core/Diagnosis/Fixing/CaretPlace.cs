namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Finds the place of an error that a tool shows by a caret below the line of code, where it prints no column.</summary>
public static class CaretPlace
{
    /// <summary>Offset of the error's column, else of the caret below the reported line; null when neither can be told.</summary>
    public static int? Find(SourceText file, FixContext context)
    {
        var error = context.Error;
        if (error.Column is not null) return file.OffsetOf(error.Line, error.Column);
        if (file.Line(error.Line) is not { Length: > 0 } code) return null;
        for (var i = 1; i < Math.Min(5, context.Following.Count); i++)
        {
            var shift = context.Following[i - 1].IndexOf(code.TrimEnd(), StringComparison.Ordinal);
            var caret = context.Following[i].IndexOf('^') - shift;
            if (shift >= 0 && caret >= 0 && context.Following[i].TrimEnd().EndsWith('^')) return file.OffsetOf(error.Line, caret + 1);
        }

        return null;
    }
}
