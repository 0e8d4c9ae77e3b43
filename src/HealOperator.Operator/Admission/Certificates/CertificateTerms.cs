namespace HealOperator.Operator.Admission.Certificates;

/// <summary>How long certificates live, and when they are replaced.</summary>
internal static class CertificateTerms
{
    /// <summary>Life of an authority.</summary>
    public static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(365);

    /// <summary>An authority with less left than this gets a successor: longer than any certificate that it signed lives.</summary>
    public static readonly TimeSpan AuthorityRenewal = TimeSpan.FromDays(120);

    /// <summary>Life of a serving certificate.</summary>
    public static readonly TimeSpan ServingLife = TimeSpan.FromDays(90);

    /// <summary>A serving certificate with less left than this is replaced.</summary>
    public static readonly TimeSpan ServingRenewal = TimeSpan.FromDays(30);

    /// <summary>A new authority signs nothing for so long, so that every API server has heard of it first.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>Certificates are valid from a little before they are made: clocks differ.</summary>
    public static readonly TimeSpan Backdate = TimeSpan.FromHours(1);

    /// <summary>How often it is looked whether all is still as it should be.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);
}
