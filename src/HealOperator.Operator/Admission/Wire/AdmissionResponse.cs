using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Admission;

/// <summary>The answer to a request.</summary>
internal sealed record AdmissionResponse
{
    public string Uid { get; init; } = "";

    public bool Allowed { get; init; }

    public Status? Status { get; init; }

    /// <summary>JSONPatch, when there is a patch.</summary>
    public string? PatchType { get; init; }

    /// <summary>The patch as UTF-8 JSON.</summary>
    public byte[]? Patch { get; init; }

    /// <summary>Sentences that kubectl shows.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    public static AdmissionResponse Yes { get; } = new() { Allowed = true };

    public static AdmissionResponse No(string sentence, int code = 403) =>
        new() { Status = new() { State = "Failure", Message = sentence, Reason = code == 403 ? "Forbidden" : "BadRequest", Code = code } };
}
