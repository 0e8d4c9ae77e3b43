using System.Text.Json;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Tests.Json;

/// <summary>R1: MicroTime with exactly six digits, Time with none; reading takes any number.</summary>
public class TimeFormatTests
{
    private static readonly JsonSerializerOptions Options = KubernetesJson.CreateOptions();

    [Theory]
    [InlineData(0, "2026-01-02T03:04:05.000000Z")]
    [InlineData(1, "2026-01-02T03:04:05.000000Z")]
    [InlineData(10, "2026-01-02T03:04:05.000001Z")]
    [InlineData(1_000_000, "2026-01-02T03:04:05.100000Z")]
    [InlineData(9_999_999, "2026-01-02T03:04:05.999999Z")]
    public void MicroTime_AnyFraction_IsWrittenWithSixDigits(int ticks, string expected)
    {
        var lease = new Lease { Spec = new LeaseSpec { RenewTime = new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)).AddTicks(ticks) } };

        JsonSerializer.Serialize(lease, Options.TypeInfo<Lease>()).ShouldContain($"\"renewTime\":\"{expected}\"");
    }

    [Fact]
    public void Time_WithFraction_IsWrittenWithout()
    {
        var job = new Job { Status = new JobStatus { StartTime = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero) } };

        JsonSerializer.Serialize(job, Options.TypeInfo<Job>()).ShouldContain("\"startTime\":\"2026-01-02T03:04:05Z\"");
    }

    [Theory]
    [InlineData("2026-01-02T03:04:56Z", 0)]
    [InlineData("2026-01-02T03:04:56.1Z", 1_000_000)]
    [InlineData("2026-01-02T03:04:56.123456Z", 1_234_560)]
    [InlineData("2026-01-02T03:04:56.12345678Z", 1_234_567)]
    [InlineData("2026-01-02T03:04:56.123456789Z", 1_234_567)]
    [InlineData("2026-01-02T05:04:56.5+02:00", 5_000_000)]
    public void MicroTime_AnyNumberOfDigits_IsRead(string text, int ticks)
    {
        var lease = JsonSerializer.Deserialize($$$"""{"spec":{"renewTime":"{{{text}}}"}}""", Options.TypeInfo<Lease>())!;

        lease.Spec!.RenewTime!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 1, 2, 3, 4, 56, DateTimeKind.Utc).AddTicks(ticks));
    }
}
