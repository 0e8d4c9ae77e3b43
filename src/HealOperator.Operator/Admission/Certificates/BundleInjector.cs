using System.Text;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>Writes the trusted authorities into the webhook configurations, which the chart makes.</summary>
internal sealed class BundleInjector(IKubernetesClient client, WebhookSettings settings, ILogger<BundleInjector> logger)
{
    public async Task InjectAsync(string bundle, CancellationToken cancellationToken)
    {
        await InjectAsync<MutatingWebhookConfiguration>(bundle, cancellationToken);
        await InjectAsync<ValidatingWebhookConfiguration>(bundle, cancellationToken);
    }

    private async Task InjectAsync<T>(string bundle, CancellationToken cancellationToken)
        where T : class, IWebhookConfiguration
    {
        var bytes = Encoding.UTF8.GetBytes(bundle);
        if (await client.GetAsync<T>(settings.Configuration, cancellationToken: cancellationToken) is not { Webhooks: { } webhooks } configuration) return;
        var stale = webhooks.Index().Where(webhook => webhook.Item.ClientConfig?.CaBundle is not { } present || !present.AsSpan().SequenceEqual(bytes)).ToList();
        if (stale.Count == 0) return;
        // Guarded: the places of webhooks in the list may have changed since.
        var patch = Patch.Json(
        [
            Patch.Operation("test", "/metadata/resourceVersion", configuration.Metadata.ResourceVersion),
            .. stale.Select(webhook => Patch.Operation("add", $"/webhooks/{webhook.Index}/clientConfig/caBundle", JsonValue.Create(Convert.ToBase64String(bytes)))),
        ]);
        await client.PatchAsync<T>(settings.Configuration, null, patch, cancellationToken: cancellationToken);
        AdmissionLog.Injected(logger, typeof(T).Name, settings.Configuration);
    }
}
