using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>A handler of exceptions that a change brings in.</summary>
/// <param name="Code">The finding's stable word.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Certain">Whether the failure is forgotten for certain.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Handler(string Code, string Message, bool Certain, Occurrence Place)
{
    /// <summary>The finding.</summary>
    public GateFinding ToFinding() => new() { Rule = ChangeRule.SwallowFailure, Code = Code, File = Place.File.Path, Line = Place.Line, Message = Message, Certain = Certain };

    /// <summary>Findings of the handlers that are new.</summary>
    /// <param name="files">The files.</param>
    /// <param name="find">The handlers of a file that forget a failure, before or after.</param>
    public static IEnumerable<GateFinding> FindNew(IReadOnlyCollection<ChangedFile> files, Func<ChangedFile, bool, IEnumerable<Handler>> find)
    {
        var before = files.SelectMany(file => find(file, false)).ToList();
        var after = files.SelectMany(file => find(file, true)).ToList();
        foreach (var code in after.Select(handler => handler.Code).Distinct())
        {
            var (lost, gained) = Pairing.Cancel(before.Where(handler => handler.Code == code), after.Where(handler => handler.Code == code), handler => handler.Place.Text);
            Pairing.Match(lost, gained, (left, right) => left.Place.File == right.Place.File ? Likeness.Of(left.Place.Rest, right.Place.Rest) : 0, Likeness.Edited);
            foreach (var handler in gained) yield return handler.ToFinding();
        }
    }
}
