using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>
/// Keeps the webhook's certificates: makes them, replaces them in time, shares them through a Secret, has the API server trust them. Every
/// replica does, since every one serves; the Secret's version decides between two that replace at once.
/// </summary>
internal sealed class CertificateKeeper(
    IKubernetesClient client, WebhookSettings settings, ServingCertificate serving, BundleInjector injector, OperatorHealth health, TimeProvider time, ILogger<CertificateKeeper> logger)
    : BackgroundService
{
    private string? _problem = "The webhook has no certificate yet.";

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        health.AddReadiness(() => serving.Current is null ? _problem : null);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Looks once after everything.</summary>
    public async Task CareAsync(CancellationToken cancellationToken)
    {
        var (name, ns) = (settings.SecretName, settings.SecretNamespace ?? client.DefaultNamespace);
        var secret = await client.GetAsync<Secret>(name, ns, cancellationToken)
            ?? throw new InvalidOperationException($"The Secret {ns}/{name} is missing, which the webhook's certificate is kept in. Install the chart again, or make it empty.");
        var present = CertificateMaterial.Of(secret.Data);
        var material = CertificatePlan.Next(present, settings.Hosts, time.GetUtcNow());
        if (!ReferenceEquals(material, present)) await client.UpdateAsync(secret with { Data = material.ToData() }, cancellationToken);

        // Trusted first, then shown.
        await injector.InjectAsync(material.Bundle, cancellationToken);
        if (serving.Use(material)) AdmissionLog.Certified(logger, serving.Current!.NotAfter, material.Authorities()[0].NotAfter);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = CertificateTerms.Interval;
            try
            {
                await CareAsync(stoppingToken);
            }
            catch (ConflictException)
            {
                // Another replica was quicker: take what it made.
                wait = TimeSpan.FromMilliseconds(200);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is KubernetesException or HttpRequestException or TimeoutException or IOException or InvalidOperationException)
            {
                _problem = $"The webhook has no certificate: {e.Message}";
                AdmissionLog.CareFailed(logger, e.Message);
                wait = TimeSpan.FromSeconds(2);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
