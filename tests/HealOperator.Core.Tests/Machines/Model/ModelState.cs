using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>One attempt with everything around it that can change.</summary>
internal sealed record ModelState
{
    public AttemptStatus? Status { get; init; }

    /// <summary>The Jobs, each with how it ended; empty while it runs.</summary>
    public ImmutableSortedDictionary<string, string> Jobs { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string? EvidenceStored { get; init; }

    public string? Approve { get; init; }

    /// <summary>What the webhook stamped: who approved, and what.</summary>
    public ImmutableSortedDictionary<string, string> Stamped { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public bool Rejected { get; init; }

    public bool RunGone { get; init; }

    /// <summary>Which of the model's policies is in force.</summary>
    public int Policy { get; init; }

    /// <summary>Which of the model's moments it is.</summary>
    public int Moment { get; init; }

    /// <summary>What a cache that lags behind still shows; it has no such view of its own.</summary>
    [JsonIgnore]
    public ModelState? Seen { get; private init; }

    /// <summary>Names what the cache shows.</summary>
    public UInt128 SeenKey { get; private init; }

    /// <summary>This state, where the cache still shows an earlier one.</summary>
    public ModelState After(ModelState seen)
    {
        var view = seen with { Seen = null, SeenKey = 0 };
        return this with { Seen = view, SeenKey = view.Key() };
    }

    /// <summary>Equal for equal states, and for no others as far as sha256 goes.</summary>
    public UInt128 Key() => BitConverter.ToUInt128(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));
}
