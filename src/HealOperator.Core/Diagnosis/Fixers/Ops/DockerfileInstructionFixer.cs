using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A misspelt instruction of a Dockerfile, which BuildKit names with the one that was meant; of older builders the near name counts.
/// Silent when the line does not start with the word, or when no one instruction is near.
/// </summary>
internal sealed partial class DockerfileInstructionFixer : IFixer
{
    private static readonly string[] Instructions =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    public string Id => "dockerfile-instruction";

    public int Confidence => 86;

    public FixCandidate? TryFix(FixContext context)
    {
        var unknown = Unknown().Match(context.Error.Message);
        if (!unknown.Success || context.Sources is not { } sources || SourceText.Open(sources, context.Error.File ?? "Dockerfile") is not { } file) return null;
        var written = unknown.Groups[1].Value;
        var meant = Meant().Match(context.Error.Message) is { Success: true } said ? said.Groups[1].Value : NearName.Find(written.ToUpperInvariant(), Instructions);
        if (meant is null || Line(file, context.Error.Line, written) is not { } number) return null;
        var line = file.Line(number)!;
        var start = file.StartOf(number) + line.Length - line.TrimStart().Length;
        return new()
        {
            Edits = [file.Replace(start, file.Text[start..(start + written.Length)], meant)],
            Summary = $"Write {meant} for {written} in {file.Path}, line {number}",
        };
    }

    private static int? Line(SourceText file, int? reported, string written)
    {
        if (StartsWith(file.Line(reported), written)) return reported;
        var lines = Enumerable.Range(1, file.Lines).Where(n => StartsWith(file.Line(n), written)).Take(2).ToList();
        return lines.Count == 1 ? lines[0] : null;
    }

    private static bool StartsWith(string? line, string word) =>
        line?.TrimStart() is { } text && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]));

    [GeneratedRegex(@"[Uu]nknown instruction: ""?([A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"did you mean ([A-Z]+)\?", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();
}
