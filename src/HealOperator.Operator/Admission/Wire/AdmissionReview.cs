namespace HealOperator.Operator.Admission;

/// <summary>What the API server sends to a webhook, and gets back (admission.k8s.io/v1).</summary>
internal sealed record AdmissionReview
{
    public const string SupportedVersion = "admission.k8s.io/v1";

    public string ApiVersion { get; init; } = SupportedVersion;

    public string Kind { get; init; } = nameof(AdmissionReview);

    public AdmissionRequest? Request { get; init; }

    public AdmissionResponse? Response { get; init; }
}
