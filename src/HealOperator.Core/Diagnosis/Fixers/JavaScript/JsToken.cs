namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>A token and its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">The token as written.</param>
internal readonly record struct JsToken(JsTokenKind Kind, int Start, int End, string Text)
{
    public bool Is(string text) => Kind is JsTokenKind.Mark or JsTokenKind.Word && Text == text;

    public bool IsWord => Kind == JsTokenKind.Word;

    /// <summary>A string in single or double quotes.</summary>
    public bool IsString => Kind == JsTokenKind.Text && Text.Length >= 2 && Text[0] is '\'' or '"';

    /// <summary>Whether an expression may end here, so that what follows goes on with it or is a mistake.</summary>
    public bool EndsExpression => Kind switch
    {
        JsTokenKind.Word => !JsWords.NeedsMore(Text),
        JsTokenKind.Mark => Text is ")" or "]" or "}" or "++" or "--",
        _ => true,
    };
}
