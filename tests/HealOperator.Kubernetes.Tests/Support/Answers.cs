using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>Answers in the API server's manner.</summary>
internal static class Answers
{
    public static bool IsWatch(this HttpContext context) => context.Request.Query["watch"] == "true";

    public static string Body(this HttpContext context) => (string)context.Items["body"]!;

    public static Task JsonAsync(this HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    public static Task ErrorAsync(this HttpContext context, int code, string reason, string message = "scripted") =>
        context.JsonAsync(Status(code, reason, message), code);

    public static string Status(int code, string reason, string message = "scripted") =>
        $$"""{"kind":"Status","apiVersion":"v1","status":"Failure","message":"{{message}}","reason":"{{reason}}","code":{{code}}}""";

    public static string ConfigMap(string name, int version, string? uid = null, string extra = "") =>
        $$"""{"metadata":{"name":"{{name}}","namespace":"test","uid":"{{uid ?? name}}","resourceVersion":"{{version.ToString(CultureInfo.InvariantCulture)}}"}{{extra}}}""";

    public static string List(int version, string? next, params string[] items) =>
        $$"""{"metadata":{"resourceVersion":"{{version}}"{{(next is null ? "" : $",\"continue\":\"{next}\"")}}},"items":[{{string.Join(',', items)}}]}""";

    public static string Change(string type, string item) => $$"""{"type":"{{type}}","object":{{item}}}""";

    /// <summary>Sends the events and closes the watch, or keeps it open until the client or the test ends it.</summary>
    public static async Task WatchAsync(this HttpContext context, bool keepOpen, params string[] events)
    {
        context.Response.ContentType = "application/json";
        await context.Response.StartAsync(context.RequestAborted);
        foreach (var line in events)
        {
            await context.Response.WriteAsync(line + "\n", context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (keepOpen)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
    }
}
