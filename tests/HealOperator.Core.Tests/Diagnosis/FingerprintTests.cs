using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis;
using HealOperator.TestKit;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class FingerprintTests
{
    private static readonly string[] Causes =
    [
        "cannot open {path}/orders.csv after {duration}", "{time} ERROR [{uuid}] relation \"raw.orders\" does not exist", "worker {n} of pod etl-{pod} lost commit {hash}",
        "dial tcp {ip}:{n}: i/o timeout", "KeyError: 'amount' in {path}/etl.py line {n}", "Killed {path}/bin/server (pid {n})", "GET https://{ip}/simple/requests?token={hash} failed after {n} tries",
        "Module not found: './app' in '{path}/src'",
    ];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            var file = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Fingerprints", "pairs.txt");
            foreach (var line in File.ReadLines(file).Where(l => !l.StartsWith('#')).Select(l => l.Split(" || "))) pairs.Add(line[0], line[1], line[2]);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_Pair_IsTheSameForTheSameCauseOnly(string relation, string one, string other) =>
        (Of(one) == Of(other)).ShouldBe(relation == "same", $"{Fingerprint.Normalize(one)} | {Fingerprint.Normalize(other)}");

    [Fact]
    public void Of_RandomRunMachineAndTime_IsTheSame()
    {
        foreach (var cause in Causes)
        {
            var names = Properties.Sample(Fill(cause), 60).Select(m => (Message: m, Name: Of(m))).ToList();
            names.Select(n => n.Name).Distinct().Count().ShouldBe(1, string.Join('\n', names.Select(n => Fingerprint.Normalize(n.Message)).Distinct().Take(3)));
        }
    }

    [Fact]
    public void Of_RandomRunsOfDifferentCauses_AreDifferent() =>
        Causes.Select(c => Of(Properties.Sample(Fill(c), 1)[0])).Distinct().Count().ShouldBe(Causes.Length);

    [Fact]
    public void Of_OtherFolderLineAndLogLine_IsTheSame()
    {
        var error = new StructuredError { Type = "build_failure", Tool = "tsc", File = "/ci/1/src/a.ts", Line = 1, Column = 2, Code = "TS1", Message = "m", LogLine = 9 };

        Fingerprint.Of(error with { File = "C:\\ci\\2\\src\\a.ts", Line = 40, Column = 7, LogLine = 1000 }).ShouldBe(Fingerprint.Of(error));
    }

    [Fact]
    public void Of_OtherToolCodeFileOrTest_IsAnother()
    {
        var error = new StructuredError { Type = "test_failure", Tool = "tsc", File = "a.ts", Code = "TS1", Task = "adds", Message = "m" };

        new[] { error, error with { Tool = "x" }, error with { Code = "TS2" }, error with { File = "b.ts" }, error with { Task = "subtracts" } }
            .Select(Fingerprint.Of).Distinct().Count().ShouldBe(5);
    }

    private static Gen<string> Fill(string cause) => cause.Split('{', '}').Aggregate(Gen.Constant(""), (made, part) => made.Zip(Part(part)).Select(p => p.Item1 + p.Item2));

    private static Gen<string> Part(string name) => name switch
    {
        "path" => Gen.Elements("/home/ci/project", "/home/runner/_work/web/web", "/builds/acme/web", "/tmp/tmpk3f9x2ab/a", "/var/lib/jenkins/workspace/nightly_7", "C:\\agent\\_work\\1\\s"),
        "duration" => Gen.Choose(1, 99).SelectMany(n => Gen.Elements($"{n}s", $"{n}.5 s", $"{n}m {n}s", $"{n} seconds", $"{n}ms")),
        "time" => Gen.Choose(10, 28).SelectMany(n => Gen.Elements($"2026-11-{n}T10:{n}:{n}Z", $"2027-01-{n} 23:{n}:{n},123", $"Nov {n} 10:{n}:{n}", $"10:{n}:{n}")),
        "uuid" => Hex(32).Select(h => $"{h[..8]}-{h[8..12]}-{h[12..16]}-{h[16..20]}-{h[20..]}"),
        "hash" => Hex(39).Select(h => $"{h}7"),
        "pod" => Gen.Elements("bcdfghjklmnpqrstvwxz2456789".ToCharArray()).ArrayOf(5).Select(c => new string(c)),
        "ip" => Gen.Choose(1, 250).ArrayOf(4).Select(n => string.Join('.', n)),
        "n" => Gen.Choose(1, 99999).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => Gen.Constant(name),
    };

    private static Gen<string> Hex(int length) => Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(length).Select(c => new string(c));

    private static string Of(string message) => Fingerprint.Of(new StructuredError { Type = "runtime_error", Message = message });
}
