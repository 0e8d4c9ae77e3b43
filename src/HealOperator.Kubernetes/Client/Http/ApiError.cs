using System.Net;
using System.Text;
using System.Text.Json;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Turns the server's account of an error into the exception that callers tell apart.</summary>
internal static class ApiError
{
    private const int LongestMessage = 1024;

    public static KubernetesException From(HttpStatusCode code, ReadOnlySpan<byte> body, ApiRequest request) =>
        From(Parse(code, body), code, request.ToString());

    /// <summary>An error that came as an event of a watch whose HTTP status was 200.</summary>
    public static KubernetesException From(Status status, ApiRequest request) =>
        From(status, (HttpStatusCode)(status.Code ?? 500), request.ToString());

    private static KubernetesException From(Status status, HttpStatusCode code, string request) => (code, status.Reason) switch
    {
        (HttpStatusCode.Gone, _) or (_, "Expired" or "Gone") => new GoneException(status, code, request),
        (HttpStatusCode.Conflict, "AlreadyExists") => new AlreadyExistsException(status, code, request),
        (HttpStatusCode.Conflict, _) => new ConflictException(status, code, request),
        (HttpStatusCode.NotFound, _) => new NotFoundException(status, code, request),
        (HttpStatusCode.Forbidden, _) => new ForbiddenException(status, code, request),
        (HttpStatusCode.Unauthorized, _) => new UnauthorizedException(status, code, request),
        (HttpStatusCode.UnprocessableEntity, _) => new InvalidException(status, code, request),
        (HttpStatusCode.TooManyRequests, _) => new TooManyRequestsException(status, code, request),
        _ => new KubernetesException(status, code, request),
    };

    private static Status Parse(HttpStatusCode code, ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, KubernetesJsonContext.Default.Status) is { Kind: "Status" } status)
            {
                return status;
            }
        }
        catch (JsonException)
        {
            // A proxy in between answers in HTML or plain text, which is shown as it is.
        }

        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestMessage)]).Trim();
        return new Status { Code = (int)code, Message = text.Length == 0 ? code.ToString() : text };
    }
}
