using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>One run with its Job and its attempts; of an attempt only how it stands.</summary>
internal sealed record RunModelState
{
    public RunStatus? Status { get; init; }

    /// <summary>Null before there is one.</summary>
    public string? Job { get; init; }

    public ImmutableList<AttemptObservation> Attempts { get; init; } = [];

    public bool Deleting { get; init; }

    /// <summary>Which of the model's policies is in force.</summary>
    public int Policy { get; init; }

    /// <summary>Which of the model's moments it is.</summary>
    public int Moment { get; init; }

    /// <summary>Equal for equal states, and for no others as far as sha256 goes.</summary>
    public UInt128 Key() => BitConverter.ToUInt128(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));
}
