using HealOperator.Agent;
using HealOperator.Agent.Local;

namespace HealOperator.Cli.Diagnosis;

/// <summary>heal diagnose with flags: a log and a folder are diagnosed on the spot, without a cluster.</summary>
internal static class LocalDiagnoseCommand
{
    /// <param name="format">json or table.</param>
    public static async Task<int> RunAsync(CommandHost host, LocalRequest request, string format, CancellationToken cancellationToken)
    {
        try
        {
            var findings = await LocalDiagnosis.RunAsync(request, cancellationToken);
            if (format == "table") new DiagnosisPage(host.Output, host.HasColours).Write(findings);
            else DiagnosisJson.Write(findings, host.Output);
            return ExitCodes.Done;
        }
        catch (AgentException e)
        {
            await host.Error.WriteLineAsync($"heal: {e.Message}");
            return ExitCodes.Usage;
        }
    }
}
