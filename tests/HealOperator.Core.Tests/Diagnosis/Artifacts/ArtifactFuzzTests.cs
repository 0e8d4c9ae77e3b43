using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Artifacts;

namespace HealOperator.Core.Tests.Diagnosis.Artifacts;

/// <summary>Reports are hostile input: whatever is cut off, changed or put in, nothing throws.</summary>
public sealed class ArtifactFuzzTests
{
    private static readonly byte[][] Samples = [.. Directory.EnumerateFiles(ArtifactTests.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public void Read_BrokenReport_NeverThrows() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, (int At, byte Value)[]>((sample, length, changes) =>
        {
            var bytes = Samples[sample.Get % Samples.Length].ToArray();
            foreach (var (at, value) in changes) bytes[(int)((uint)at % (uint)bytes.Length)] = value;
            var reader = new FailureReader();
            reader.Feed(bytes.AsSpan(0, length.Get * 37 % (bytes.Length + 1)));
            DbtManifest.Read(bytes);
            return reader.Complete().Lines >= 0;
        }).Check(Properties.Cases(300));

    [Fact]
    public void Read_DeepAndEndlessReports_NeverThrow()
    {
        foreach (var (head, piece) in new[]
        {
            ("{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/run-results/v6.json\"}, \"results\": [", "["),
            ("{\"$schema\": \"sarif-schema-2.1.0.json\", \"runs\": ", "{\"a\":"),
            ("<testsuites>", "<testsuite>"),
            ("<!DOCTYPE a [<!ENTITY b \"" + new string('x', 1000) + "\">]><testsuites><testcase name=\"t\"><failure>", "&b;"),
            ("{\"log\":\"a\\n\",\"stream\":\"stdout\",\"time\":\"\"}\n", "{\"log\":\""),
        })
        {
            var reader = new FailureReader();
            reader.Feed(System.Text.Encoding.UTF8.GetBytes(head));
            for (var i = 0; i < 20_000; i++) reader.Feed(System.Text.Encoding.UTF8.GetBytes(piece));
            reader.Complete().Lines.ShouldBeGreaterThanOrEqualTo(0);
        }
    }
}
