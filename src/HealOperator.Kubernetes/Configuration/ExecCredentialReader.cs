using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Runs a credential plugin and reads what it prints.</summary>
internal sealed class ExecCredentialReader(ExecPlugin plugin, KubernetesClientConfiguration configuration)
{
    private const string Group = "client.authentication.k8s.io/";

    public async Task<Credential> ReadAsync(CancellationToken cancellationToken)
    {
        if (plugin.ApiVersion is not (Group + "v1" or Group + "v1beta1"))
        {
            throw new KubernetesConfigurationException($"{plugin.Command}: exec.apiVersion {plugin.ApiVersion} is not supported; use {Group}v1.");
        }

        var interactive = plugin.InteractiveMode != "Never" && !Console.IsInputRedirected;
        if (plugin.InteractiveMode == "Always" && !interactive)
        {
            throw new KubernetesConfigurationException($"{plugin.Command} needs to ask the user, but standard input is not a terminal.");
        }

        using var process = Start(interactive);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0
                ? Parse(output)
                : throw new KubernetesConfigurationException($"{plugin.Command} ended with exit code {process.ExitCode}; its own messages are above.");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(bool interactive)
    {
        var start = new ProcessStartInfo(plugin.Command, plugin.Args)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = !interactive,
            UseShellExecute = false,
        };
        foreach (var (name, value) in plugin.Env)
        {
            start.Environment[name] = value;
        }

        start.Environment["KUBERNETES_EXEC_INFO"] = ExecInfo(interactive).ToJsonString();
        try
        {
            var process = Process.Start(start)!;
            if (!interactive)
            {
                process.StandardInput.Close();
            }

            return process;
        }
        catch (Win32Exception exception)
        {
            throw new KubernetesConfigurationException(
                $"The credential plugin {plugin.Command} cannot be run: {exception.Message}{(plugin.InstallHint is { } hint ? "\n" + hint : string.Empty)}",
                exception);
        }
    }

    private JsonObject ExecInfo(bool interactive)
    {
        var spec = new JsonObject { ["interactive"] = interactive };
        if (plugin.ProvideClusterInfo)
        {
            spec["cluster"] = new JsonObject
            {
                ["server"] = configuration.Server.AbsoluteUri.TrimEnd('/'),
                ["tls-server-name"] = configuration.TlsServerName,
                ["insecure-skip-tls-verify"] = configuration.SkipTlsVerify,
            };
        }

        return new JsonObject { ["apiVersion"] = plugin.ApiVersion, ["kind"] = "ExecCredential", ["spec"] = spec };
    }

    private Credential Parse(string output)
    {
        try
        {
            var answer = JsonNode.Parse(output);
            var version = (string?)answer?["apiVersion"];
            if (version != plugin.ApiVersion)
            {
                throw new KubernetesConfigurationException($"{plugin.Command} answered in {version ?? "no version"}, but the kubeconfig asks for {plugin.ApiVersion}.");
            }

            var status = answer!["status"] ?? throw new KubernetesConfigurationException($"{plugin.Command} printed no status.");
            var token = (string?)status["token"];
            var certificate = (string?)status["clientCertificateData"];
            var key = (string?)status["clientKeyData"];
            var expires = status["expirationTimestamp"]?.GetValue<DateTimeOffset>();
            return token is null && certificate is null
                ? throw new KubernetesConfigurationException($"{plugin.Command} printed neither a token nor a certificate.")
                : new Credential(
                    token is null ? null : CredentialSources.Bearer(token),
                    certificate is null ? null : CredentialSources.Certificate(certificate, key ?? string.Empty),
                    expires);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // The output may hold the credential itself, so the message does not quote it.
            throw new KubernetesConfigurationException($"{plugin.Command} did not print a valid ExecCredential.");
        }
    }
}
