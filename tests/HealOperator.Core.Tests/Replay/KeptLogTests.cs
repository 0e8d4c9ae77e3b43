using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Replay;

namespace HealOperator.Core.Tests.Replay;

public sealed class KeptLogTests
{
    private const int MostKept = 1 << 20;

    [Fact]
    public void Complete_ShortLog_IsWhole()
    {
        var (log, kept) = Keep("one\ntwo\n", 3);

        kept.ShouldBe("one\ntwo\n");
        log.ShouldBe(new() { Sha256 = Convert.ToHexStringLower(SHA256.HashData("one\ntwo\n"u8)), Bytes = 8, IsWhole = true });
    }

    [Fact]
    public void Complete_NothingFed_IsWholeAndEmpty() => Keep("", 1).ShouldSatisfyAllConditions(kept => kept.Log.IsWhole.ShouldBeTrue(), kept => kept.Log.Bytes.ShouldBe(0));

    [Fact]
    public void Complete_LongLog_KeepsBothEndsUnderTheirLineNumbers() => Prop.ForAll(Gen.Choose(1000, 80_000).ToArbitrary(), chunk =>
    {
        var lines = Enumerable.Range(1, 60_000).Select(i => $"this is line {i} of the log").ToList();
        var text = string.Join('\n', lines) + "\n";

        var (log, kept) = Keep(text, chunk);
        var found = kept.Split('\n');

        return !log.IsWhole && log.Bytes == text.Length && kept.Length < MostKept
            && log.Sha256 == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
            && found.Length == lines.Count + 1
            && Enumerable.Range(0, 5000).All(i => found[i] == lines[i])
            && Enumerable.Range(lines.Count - 10_000, 10_000).All(i => found[i] == lines[i]);
    }).Check(Properties.Cases(10));

    private static (ReplayLog Log, string Kept) Keep(string text, int chunk)
    {
        var log = new KeptLog();
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(chunk)) log.Feed(part);
        var (known, kept) = log.Complete();
        return (known, Encoding.UTF8.GetString(kept));
    }
}
