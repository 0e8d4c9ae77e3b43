using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>
/// A name that Terraform does not know, where it says which one was meant. Silent when the name does not stand on the reported line
/// exactly once.
/// </summary>
internal sealed partial class TerraformDidYouMeanFixer : IFixer
{
    public string Id => "terraform-did-you-mean";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error is not { Tool: "terraform", Line: { } number } || SourceText.Open(context) is not { } file || file.Line(number) is not { } line) return null;
        var text = string.Join(' ', context.Following.Take(10).Select(l => l.Trim('│', ' ')).Prepend(context.Error.Message));
        var hint = Hint().Match(text);
        if (!hint.Success) return null;
        var (written, meant) = (hint.Groups[1].Value, hint.Groups[2].Value);
        var places = Enumerable.Range(file.StartOf(number), line.Length).Where(at => file.HasWordAt(at, written)).Take(2).ToList();
        if (places.Count != 1) return null;
        return new()
        {
            Edits = [file.Replace(places[0], written, meant)],
            Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {number}",
        };
    }

    [GeneratedRegex(@"""([\w-]+)""[^""]*Did you mean\s+""([\w-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
