using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Admission;

/// <summary>Log lines of the webhook. Event ids are stable: 601 to 649.</summary>
internal static partial class AdmissionLog
{
    [LoggerMessage(601, LogLevel.Information, "Refused {Operation} of {Resource} {Namespace}/{Name} by {User}: {Reason}")]
    public static partial void Refused(ILogger logger, string? operation, string? resource, string? @namespace, string? name, string? user, string? reason);

    [LoggerMessage(602, LogLevel.Information, "Stamped the answer of {User} to {Namespace}/{Name}")]
    public static partial void Stamped(ILogger logger, string? user, string? @namespace, string? name);

    [LoggerMessage(603, LogLevel.Error, "The webhook could not judge {Operation} of {Resource} {Namespace}/{Name}")]
    public static partial void Failed(ILogger logger, Exception exception, string? operation, string? resource, string? @namespace, string? name);

    [LoggerMessage(604, LogLevel.Warning, "A request to the webhook was no admission review: {Reason}")]
    public static partial void Malformed(ILogger logger, string reason);

    [LoggerMessage(611, LogLevel.Information, "The webhook's certificate is valid until {NotAfter:u}, its authority until {AuthorityNotAfter:u}")]
    public static partial void Certified(ILogger logger, DateTimeOffset notAfter, DateTimeOffset authorityNotAfter);

    [LoggerMessage(612, LogLevel.Information, "Wrote the webhook's authority into {Kind} {Name}")]
    public static partial void Injected(ILogger logger, string kind, string name);

    [LoggerMessage(613, LogLevel.Warning, "The webhook's certificate could not be looked after, to be repeated: {Reason}")]
    public static partial void CareFailed(ILogger logger, string reason);
}
