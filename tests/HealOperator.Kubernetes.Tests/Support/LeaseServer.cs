using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>One Lease with the API server's guards, and switches for what can go wrong between a client and it.</summary>
internal sealed class LeaseServer
{
    private readonly Lock _lock = new();
    private JsonObject? _lease;
    private int _version;

    /// <summary>Answers 500 to whom this holds for, instead of doing anything.</summary>
    public Func<HttpContext, bool> Fails { get; set; } = _ => false;

    /// <summary>Never answers whom this holds for.</summary>
    public Func<HttpContext, bool> Hangs { get; set; } = _ => false;

    /// <summary>Shifts the times that readers see, as a holder with a wrong clock would.</summary>
    public TimeSpan Skew { get; set; }

    public int Writes { get; private set; }

    public string? Holder => Spec("holderIdentity");

    public string? Duration => Spec("leaseDurationSeconds");

    public int Transitions => int.Parse(Spec("leaseTransitions") ?? "-1", CultureInfo.InvariantCulture);

    public async Task AnswerAsync(HttpContext context)
    {
        if (Hangs(context))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }

        var (code, body) = Fails(context) ? (500, Answers.Status(500, "InternalError")) : Handle(context);
        await context.JsonAsync(body, code);
    }

    private static string? Version(JsonNode? lease) => (string?)lease?["metadata"]!["resourceVersion"];

    private string? Spec(string field)
    {
        lock (_lock)
        {
            return _lease?["spec"]?[field]?.ToString();
        }
    }

    private (int Code, string Body) Handle(HttpContext context)
    {
        lock (_lock)
        {
            switch (context.Request.Method)
            {
                case "GET":
                    return _lease is null ? (404, Answers.Status(404, "NotFound")) : (200, Skewed().ToJsonString());
                case "POST" when _lease is not null:
                    return (409, Answers.Status(409, "AlreadyExists"));
                case "PUT" when Version(JsonNode.Parse(context.Body())) != Version(_lease):
                    return (409, Answers.Status(409, "Conflict"));
                default:
                    Writes++;
                    _lease = JsonNode.Parse(context.Body())!.AsObject();
                    _lease["metadata"]!["resourceVersion"] = (++_version).ToString(CultureInfo.InvariantCulture);
                    _lease["metadata"]!["uid"] = "lease";
                    return (200, _lease.ToJsonString());
            }
        }
    }

    private JsonNode Skewed()
    {
        var copy = _lease!.DeepClone();
        var renewed = DateTimeOffset.Parse((string)copy["spec"]!["renewTime"]!, CultureInfo.InvariantCulture) + Skew;
        copy["spec"]!["renewTime"] = renewed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return copy;
    }
}
