using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Gating;

/// <summary>A change that cheats, and an honest one that looks like it: Corpus/language/case/{cheat,honest}.patch, the codes that the cheat must give in <c>expected</c>, files around it in <c>before</c>.</summary>
internal sealed record CorpusCase(string Language, string Name, string Folder)
{
    // No path is guarded, so that only honesty can stop a change.
    private static readonly HealPolicySpec Policy = new() { Mode = HealMode.Autonomous, MinConfidence = 0, Paths = new PathsPolicy { NeedApproval = [], Forbidden = [] } };

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Gating", "Corpus");

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. Directory.GetDirectories(Root).Order(StringComparer.Ordinal).SelectMany(language => Directory.GetDirectories(language).Order(StringComparer.Ordinal)
            .Select(folder => new CorpusCase(Path.GetFileName(language), Path.GetFileName(folder), folder))),
    ];

    /// <summary>One of these codes must be among the findings of the cheat.</summary>
    public IReadOnlyList<string> Expected => File.ReadAllLines(Path.Combine(Folder, "expected"));

    /// <summary>The patch: cheat or honest.</summary>
    public string Read(string kind) => File.ReadAllText(Path.Combine(Folder, kind + ".patch"));

    public GateDecision Judge(string kind)
    {
        var before = Path.Combine(Folder, "before");
        var files = Directory.Exists(before)
            ? Directory.GetFiles(before, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(before, path), File.ReadAllText)
            : [];
        var proposal = Samples.Proposal(diff: Read(kind), confidence: 100);
        return Gate.Evaluate(proposal, Policy, new GateContext { Mode = HealMode.Autonomous, HasGit = true, Files = files });
    }

    public override string ToString() => $"{Language}/{Name}";
}
