using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>
/// Does what eslint --fix does, for the rules whose fix is one certain edit at the reported place. Silent on every other rule, on
/// rules whose fix is a choice (eqeqeq, curly), and where the place does not hold what the rule is about.
/// </summary>
internal sealed class EslintFixer : IFixer
{
    private static readonly string[] Prefixes = ["@stylistic/js/", "@stylistic/ts/", "@stylistic/jsx/", "@stylistic/", "@typescript-eslint/"];

    private static readonly Dictionary<string, EslintRule> Rules = new(StringComparer.Ordinal)
    {
        ["prefer-const"] = EslintDeclarations.PreferConst,
        ["no-var"] = EslintDeclarations.NoVar,
        ["no-undef-init"] = EslintDeclarations.NoUndefInit,
        ["no-extra-boolean-cast"] = EslintExpressions.NoExtraBooleanCast,
        ["dot-notation"] = EslintExpressions.DotNotation,
        ["object-shorthand"] = EslintExpressions.ObjectShorthand,
        ["no-useless-rename"] = EslintExpressions.NoUselessRename,
        ["operator-assignment"] = EslintOperators.OperatorAssignment,
        ["eqeqeq"] = EslintOperators.Eqeqeq,
        ["no-unneeded-ternary"] = EslintOperators.NoUnneededTernary,
        ["prefer-object-spread"] = EslintOperators.PreferObjectSpread,
        ["arrow-body-style"] = EslintOperators.ArrowBodyStyle,
        ["spaced-comment"] = EslintSpacing.SpacedComment,
        ["prefer-template"] = EslintTemplates.PreferTemplate,
        ["quote-props"] = EslintExpressions.QuoteProps,
        ["quotes"] = EslintExpressions.Quotes,
        ["semi"] = EslintPunctuation.Semi,
        ["no-extra-semi"] = EslintPunctuation.NoExtraSemi,
        ["comma-dangle"] = EslintPunctuation.CommaDangle,
        ["eol-last"] = EslintSpacing.EolLast,
        ["no-trailing-spaces"] = EslintSpacing.NoTrailingSpaces,
        ["no-multi-spaces"] = EslintSpacing.NoMultiSpaces,
        ["no-multiple-empty-lines"] = EslintSpacing.NoMultipleEmptyLines,
        ["indent"] = EslintSpacing.Indent,
        ["comma-spacing"] = EslintSpacing.AroundToken,
        ["keyword-spacing"] = EslintSpacing.AroundToken,
        ["space-infix-ops"] = EslintSpacing.AroundToken,
        ["space-before-blocks"] = EslintSpacing.AroundToken,
        ["object-curly-spacing"] = EslintSpacing.AroundToken,
        ["array-bracket-spacing"] = EslintSpacing.AroundToken,
        ["arrow-spacing"] = EslintSpacing.Arrow,
        ["space-in-parens"] = EslintSpacing.AroundToken,
        ["prettier/prettier"] = EslintPrettier.Apply,
    };

    public string Id => "eslint-autofix";

    public int Confidence => 90;

    public FixCandidate? TryFix(FixContext context)
    {
        var error = context.Error;
        if (error.Tool is not ("eslint" or "standard") || error.Code is not { } code || !Rules.TryGetValue(Bare(code), out var rule)) return null;
        if (context.Sources is not { } sources || SourceText.Open(context) is not { } file || file.OffsetOf(error.Line, error.Column) is not { } offset) return null;
        if (rule(new(file, JsCode.Parse(file.Text), offset, error.Message, sources)) is not { Count: > 0 } edits) return null;
        return new() { Edits = edits, Summary = $"Do what eslint --fix does for {code} in {file.Path}" };
    }

    private static string Bare(string code) =>
        Prefixes.FirstOrDefault(p => code.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? code[prefix.Length..] : code;
}
