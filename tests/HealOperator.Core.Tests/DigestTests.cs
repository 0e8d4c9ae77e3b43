using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests;

public sealed class DigestTests
{
    [Fact]
    public void Proposal_EveryField_CountsOnItsOwn()
    {
        var limits = new ResourceOverride { Step = "a", Memory = "b" };
        string[] digests =
        [
            ProposalDigest.Compute("a", "b", FixKind.Code, "c", "d", null), ProposalDigest.Compute("ab", "", FixKind.Code, "c", "d", null),
            ProposalDigest.Compute("a", "b", FixKind.Revert, "c", "d", null), ProposalDigest.Compute("a", "b", FixKind.Code, "cd", "", null),
            ProposalDigest.Compute("a", "b", FixKind.Code, "c", "", null), ProposalDigest.Compute(null, "b", FixKind.Code, "c", "d", null),
            ProposalDigest.Compute("", "b", FixKind.Code, "c", "d", null), ProposalDigest.Compute("a", "b", FixKind.Code, "c", "d", limits),
            ProposalDigest.Compute("a", "b", FixKind.Code, "c", "d", new ResourceOverride { Step = "ab" }),
            ProposalDigest.Compute("a", "b", FixKind.Code, "c", "d", new ResourceOverride { Memory = "ab" }),
        ];

        digests.Distinct().Count().ShouldBe(digests.Length);
        digests.Select(digest => digest.Length).Distinct().ShouldBe([64]);
    }

    [Fact]
    public void Proposal_Format_IsStable() =>
        ProposalDigest.Compute(Samples.Commit, Samples.Commit, FixKind.Code, "diff", "", null).ShouldBe("526e34d2a1fce0fdd4c02e2c19d215f1ddf19b4de3e0547f0b76439722e0ec41");

    [Fact]
    public void Evidence_WrittenAndRead_HasTheSameDigest()
    {
        var report = Samples.Report(Samples.Proposal());

        EvidenceDocument.Digest(EvidenceDocument.Read(EvidenceDocument.Write(report))).ShouldBe(EvidenceDocument.Digest(report));
    }

    [Fact]
    public void Evidence_TextThatIsNotUnicode_IsStillWritten() => EvidenceDocument.Write(Samples.Report(null, fingerprint: "a\ud800b")).ShouldNotBeEmpty();

    [Fact]
    public void EveryFailureReason_HasASentence() =>
        typeof(FailureReasons).GetFields().Select(field => (string)field.GetValue(null)!).ShouldBe(ReasonSentences.All, ignoreOrder: true);
}
