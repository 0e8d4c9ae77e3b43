using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Puts an operator into a host.</summary>
public static class OperatorServiceCollectionExtensions
{
    /// <summary>
    /// Registers the operator as a hosted service, with <see cref="IKubernetesClient"/>, <see cref="IEventPublisher"/> and
    /// <see cref="OperatorHealth"/>. <c>Main</c> must return <see cref="OperatorHealth.ExitCode"/>.
    /// </summary>
    public static OperatorBuilder AddKubernetesOperator(
        this IServiceCollection services,
        KubernetesClientConfiguration configuration,
        OperatorOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton<OperatorHealth>();
        services.AddSingleton(provider => new OperatorServices(
            configuration,
            options ?? new OperatorOptions(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<OperatorServices>().Client);
        services.AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<OperatorServices>().Events);
        services.AddSingleton<IHostedService, OperatorHost>();
        return new OperatorBuilder(services);
    }
}
