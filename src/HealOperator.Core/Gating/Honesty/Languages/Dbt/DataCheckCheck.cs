using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Finds checks of data that a change takes away or weakens. A check that moved is none; one that is stricter is none.</summary>
internal sealed class DataCheckCheck : IChangeCheck
{
    /// <summary>The name under which dbt's unit tests are read: the owner is the test's own name.</summary>
    public const string UnitTest = "unit test";

    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var (lost, gained) = Pairing.Cancel(change.Files.SelectMany(file => Read(file, file.Before)), change.Files.SelectMany(file => Read(file, file.After)), check => check.Key);
        var pairs = Pairing.Match(lost, gained, Alike, 0.5);
        return pairs.Select(pair => Weakened(pair.Lost, pair.Gained)).OfType<GateFinding>().Concat(lost.Select(Removed)).Concat(gained.Select(Weak).OfType<GateFinding>());
    }

    private static IEnumerable<DataCheck> Read(ChangedFile file, SourceText text)
    {
        if (file.Language is Language.Json or Language.Python) return ExpectationReader.Read(file, text);
        return file.Language is Language.Yaml && !file.Path.StartsWith('.') ? DbtTestReader.Read(file, text).Concat(SodaReader.Read(file, text)).Concat(ExpectationReader.Read(file, text)).DistinctBy(check => (check.Line, check.Name)) : [];
    }

    private static double Alike(DataCheck old, DataCheck fresh)
    {
        if (old.Name != fresh.Name) return 0;
        var settings = Likeness.Of(string.Join(' ', old.Settings), string.Join(' ', fresh.Settings));
        if (old.Name is UnitTest) return old.Owner == fresh.Owner ? 1 : settings;
        return old.Owner == fresh.Owner ? 0.9 + (settings / 10) : old.Owner is null || fresh.Owner is null ? 0.5 + (settings / 3) : 0;
    }

    private static GateFinding? Weakened(DataCheck old, DataCheck fresh) =>
        old.Name is UnitTest ? null : DataCheckSettings.Weakening(old, fresh) is { } found ? Of(fresh, "data-check-weakened", found.Message, found.Certain) : null;

    private static GateFinding? Weak(DataCheck check) => DataCheckSettings.Weakening(check with { Settings = new Dictionary<string, string>() }, check) is { Certain: true } found
        ? Of(check, "data-check-weak", found.Message, certain: false) : null;

    private static GateFinding Removed(DataCheck check) =>
        check.Name is UnitTest
            ? Of(check, "test-deleted", $"The unit test {check.Owner} is deleted.", certain: true) with { Rule = ChangeRule.DeleteTest }
            : Of(check, "data-check-removed", check.Owner is { } owner ? $"The check {check.Name} of {owner} is taken away." : $"The check {check.Name} is taken away.", certain: true);

    private static GateFinding Of(DataCheck check, string code, string message, bool certain) =>
        new() { Rule = ChangeRule.LoosenDataCheck, Code = code, File = check.File.Path, Line = check.Line, Message = message, Certain = certain };
}
