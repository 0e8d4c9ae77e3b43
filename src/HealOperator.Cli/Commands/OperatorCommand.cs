using System.CommandLine;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Operator.Admission;
using HealOperator.Operator.Hosting;
using HealOperator.Operator.Metrics;
using Microsoft.Extensions.Logging;

namespace HealOperator.Cli.Commands;

/// <summary>heal operator: watches and heals, in a cluster or from a laptop.</summary>
internal sealed class OperatorCommand : ICliCommand
{
    private readonly Option<string?> _namespaces = new("--watch-namespaces", "--namespace", "-n") { Description = "Namespaces to watch, separated by commas; the configuration's own when absent." };
    private readonly Option<string?> _leaseNamespace = new("--lease-namespace") { Description = "Namespace of the leader's Lease; the first watched one when absent." };
    private readonly Option<string> _leaseName = new("--lease-name") { Description = "Name of the leader's Lease.", DefaultValueFactory = _ => "heal-operator" };
    private readonly Option<string> _image = new("--image") { Description = "Image of heal for the pods that the operator starts.", DefaultValueFactory = _ => "localhost/heal-operator:dev" };
    private readonly Option<string> _diagnosis = new("--diagnosis-service-account") { Description = "Service account of diagnosis pods.", DefaultValueFactory = _ => "heal-operator-diagnosis" };
    private readonly Option<string> _apply = new("--apply-service-account") { Description = "Service account of apply pods.", DefaultValueFactory = _ => "heal-operator-apply" };
    private readonly Option<int> _port = new("--http-port") { Description = "Port of /livez, /readyz and /metrics; 0 takes any free one.", DefaultValueFactory = _ => 8080 };
    private readonly Option<int?> _webhookPort = new("--webhook-port") { Description = "Port of the admission webhook (HTTPS), which proves who approves; none is served when absent, and then a plain annotation approves." };
    private readonly Option<string[]> _webhookHosts = new("--webhook-host") { Description = "Name or address by which the API server calls the webhook; may be given more than once.", DefaultValueFactory = _ => [] };
    private readonly Option<string> _webhookSecret = new("--webhook-secret") { Description = "NAMESPACE/NAME of the Secret that keeps the webhook's certificate; it must exist.", DefaultValueFactory = _ => "heal-operator-webhook" };
    private readonly Option<string> _webhookConfiguration = new("--webhook-configuration") { Description = "Name of the webhook configurations that are told whom to trust.", DefaultValueFactory = _ => "heal-operator" };
    private readonly Option<string> _user = new("--operator-user") { Description = "User name of the operator itself, which alone writes a status and never approves.", DefaultValueFactory = _ => "system:serviceaccount:heal-system:heal-operator" };
    private readonly Option<LogLevel> _level = new("--log-level") { Description = "Least level that is logged.", DefaultValueFactory = _ => LogLevel.Information };
    private readonly Option<int> _workers = new("--workers") { Description = "Objects of each kind that are worked on at once.", DefaultValueFactory = _ => 4 };
    private readonly Option<string?> _kubeconfig = new("--kubeconfig") { Description = "Kubeconfig file; KUBECONFIG, ~/.kube/config and the pod's service account when absent." };
    private readonly Option<string?> _context = new("--context") { Description = "Context of the kubeconfig." };

    public Command Build(CommandHost host)
    {
        var command = new Command("operator", "Runs the operator: watches PipelineRuns and labelled Jobs, and heals them.")
        {
            _namespaces, _leaseNamespace, _leaseName, _image, _diagnosis, _apply, _port, _webhookPort, _webhookHosts, _webhookSecret, _webhookConfiguration, _user, _level, _workers, _kubeconfig, _context,
        };
        command.SetAction((parsed, _) => RunAsync(Settings(parsed), host));
        return command;
    }

    private HealOperatorSettings Settings(ParseResult parsed) => new()
    {
        WatchNamespaces = parsed.GetValue(_namespaces)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        LeaseNamespace = parsed.GetValue(_leaseNamespace),
        LeaseName = parsed.GetRequiredValue(_leaseName),
        Pods = new()
        {
            Image = parsed.GetRequiredValue(_image),
            DiagnosisServiceAccount = parsed.GetRequiredValue(_diagnosis),
            ApplyServiceAccount = parsed.GetRequiredValue(_apply),
        },
        HttpPort = parsed.GetValue(_port),
        Webhook = Webhook(parsed),
        LogLevel = parsed.GetValue(_level),
        Workers = parsed.GetValue(_workers),
        Kubeconfig = parsed.GetValue(_kubeconfig),
        Context = parsed.GetValue(_context),
    };

    private WebhookSettings? Webhook(ParseResult parsed) => parsed.GetValue(_webhookPort) is not { } port ? null : new()
    {
        Port = port,
        Hosts = parsed.GetRequiredValue(_webhookHosts),
        SecretNamespace = parsed.GetRequiredValue(_webhookSecret).Split('/') is [var ns, _] ? ns : null,
        SecretName = parsed.GetRequiredValue(_webhookSecret).Split('/')[^1],
        Configuration = parsed.GetRequiredValue(_webhookConfiguration),
        OperatorUser = parsed.GetRequiredValue(_user),
    };

    private static async Task<int> RunAsync(HealOperatorSettings settings, CommandHost host)
    {
        try
        {
            return await HealOperatorHost.RunAsync(settings);
        }
        catch (Exception e) when (e is KubernetesConfigurationException or TelemetryConfigurationException or IOException)
        {
            host.Error.WriteLine($"heal: {e.Message}");
            return ExitCodes.Failed;
        }
    }
}
