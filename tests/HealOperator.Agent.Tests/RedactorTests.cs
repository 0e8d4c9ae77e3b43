using HealOperator.Agent.Redaction;

namespace HealOperator.Agent.Tests;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("ghp_0123456789012345678901234567890123456789")]
    [InlineData("glpat-01234567890123456789")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----")]
    public void Redact_WellKnownSecret_IsGone(string secret)
    {
        var redactor = Redactor.Create([], []);

        redactor.Redact($"before {secret} after").ShouldBe("before [redacted] after");
        redactor.HoldsSecret(secret).ShouldBeTrue();
    }

    [Theory]
    [InlineData("postgresql://bot:hunter2@db/x", "postgresql://bot:[redacted]@db/x")]
    [InlineData("https://bot:hun@ter@db/x", "https://bot:[redacted]@db/x")]
    [InlineData("Authorization: Bearer abcdef123456", "Authorization: Bearer [redacted]")]
    [InlineData("DB_PASSWORD=hunter2 next", "DB_PASSWORD=[redacted] next")]
    [InlineData("\"apiKey\": \"abcd1234\"", "\"apiKey\": \"[redacted]\"")]
    public void Redact_SecretInItsPlace_OnlyTheValueGoes(string text, string expected) =>
        Redactor.Create([], []).Redact(text).ShouldBe(expected);

    [Fact]
    public void Redact_MountedSecret_IsGonePlainAndEscaped() =>
        Redactor.Create([], ["p@ss/word"]).Redact("p@ss/word p%40ss%2Fword").ShouldBe("[redacted] [redacted]");

    [Fact]
    public void Redact_PolicyPattern_IsGone() => Redactor.Create(["ACME-[0-9]+"], []).Redact("key ACME-123").ShouldBe("key [redacted]");

    [Fact]
    public void Create_PatternThatCannotBeUsed_SaysWhich() =>
        Should.Throw<AgentException>(() => Redactor.Create(["("], [])).Message.ShouldContain("'('");

    [Fact]
    public void HoldsSecret_VariableCalledPassword_IsNone() => Redactor.Create([], []).HoldsSecret("password: string").ShouldBeFalse();
}
