using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealOperator.Integration.Tests.Runtime;

/// <summary>A whole operator with one controller of Widgets, in this process.</summary>
internal sealed class OperatorHarness : IAsyncDisposable
{
    public static readonly LeaderElectionOptions QuickElection = new()
    {
        LeaseName = "leader",
        LeaseDuration = TimeSpan.FromSeconds(3),
        RenewDeadline = TimeSpan.FromSeconds(2),
        RetryPeriod = TimeSpan.FromMilliseconds(300),
    };

    private OperatorHarness(IHost host) => Host = host;

    public IHost Host { get; }

    public OperatorHealth Health => Host.Services.GetRequiredService<OperatorHealth>();

    public static async Task<OperatorHarness> StartAsync(
        KubernetesClientConfiguration configuration,
        OperatorOptions options,
        WidgetBehaviour behaviour,
        Action<ControllerBuilder<Widget>>? controller = null,
        Action<OperatorBuilder>? more = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(behaviour);
        var added = builder.Services.AddKubernetesOperator(configuration, options).AddController<WidgetController, Widget>(controller);
        more?.Invoke(added);
        var harness = new OperatorHarness(builder.Build());
        await harness.Host.StartAsync();
        return harness;
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        if (Host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
