namespace HealOperator.Kubernetes.Tests.Support;

internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Authorization, string Body)
{
    public bool IsWatch => Query.GetValueOrDefault("watch") == "true";

    public string? ResourceVersion => Query.GetValueOrDefault("resourceVersion");

    public string? Continue => Query.GetValueOrDefault("continue");
}
