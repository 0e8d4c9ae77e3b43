using HealOperator.Operator.Admission.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace HealOperator.Operator.Admission;

/// <summary>Serves the webhook: HTTPS on a port of its own, which knows nothing else, and which nothing else knows.</summary>
internal static class AdmissionListener
{
    private static readonly PathString Root = new("/admission");

    /// <summary>Listens, and looks after the certificate.</summary>
    public static void AddAdmission(this WebApplicationBuilder builder, WebhookSettings settings)
    {
        var serving = new ServingCertificate();
        builder.Services.AddSingleton(settings).AddSingleton(serving).AddSingleton<OwnAccounts>().AddSingleton<ApproverRights>().AddSingleton<AdmissionJudge>()
            .AddSingleton<AdmissionEndpoint>().AddSingleton<BundleInjector>().AddSingleton<CertificateKeeper>().AddHostedService(provider => provider.GetRequiredService<CertificateKeeper>());
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = AdmissionEndpoint.LargestBody;
            kestrel.ListenAnyIP(settings.Port, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificateSelector = (_, _) => serving.Current,
                ClientCertificateMode = ClientCertificateMode.NoCertificate,
            }));
        });
    }

    /// <summary>Puts reviews on the one port and everything else on the other.</summary>
    public static void MapAdmission(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps == context.Request.Path.StartsWithSegments(Root)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapPost($"{Root}/mutate", (HttpRequest request, AdmissionEndpoint endpoint, CancellationToken cancellation) => endpoint.MutateAsync(request, cancellation));
        app.MapPost($"{Root}/validate", (HttpRequest request, AdmissionEndpoint endpoint, CancellationToken cancellation) => endpoint.ValidateAsync(request, cancellation));
    }
}
