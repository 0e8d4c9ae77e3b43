using System.Security.Cryptography;
using System.Text;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>Names what a pipeline runs on, so that later runs of the same are known: repository and path, or the Job without its number.</summary>
internal static class SourceKey
{
    private const int Digits = 16;

    /// <summary>A short hash; null for a run that has neither.</summary>
    public static string? Of(PipelineRun run) => run.Spec switch
    {
        { Source.Git: { } git } => Hash($"git\n{git.Url.TrimEnd('/')}\n{git.Path.Trim('/', '.')}"),
        // A CronJob names its Jobs by a number that grows.
        { JobRef.Name: { } job } => Hash($"job\n{job.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}"),
        _ => null,
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
