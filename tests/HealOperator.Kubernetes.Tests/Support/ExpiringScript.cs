using Microsoft.AspNetCore.Http;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>Two objects; then the version expires, and when it is listed anew one of them is gone.</summary>
internal sealed class ExpiringScript(ExpiringScript.Where where)
{
    private int _lists;
    private int _watches;

    public enum Where
    {
        InsideTheStream,
        OnWatchStart,
    }

    public Task AnswerAsync(HttpContext context)
    {
        if (!context.IsWatch())
        {
            return context.JsonAsync(++_lists == 1
                ? Answers.List(10, null, Answers.ConfigMap("kept", 1), Answers.ConfigMap("gone", 2))
                : Answers.List(20, null, Answers.ConfigMap("kept", 1)));
        }

        return (++_watches, where) switch
        {
            (1, Where.InsideTheStream) => context.WatchAsync(false, Answers.Change("ERROR", Answers.Status(410, "Expired"))),
            (1, _) => context.ErrorAsync(410, "Gone"),
            _ => context.WatchAsync(true),
        };
    }
}
