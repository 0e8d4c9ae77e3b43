using HealOperator.Agent.Data;
using HealOperator.Agent.Redaction;
using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>heal checks: asks the checks again, after the fix.</summary>
public sealed class ChecksService(AgentSettings settings)
{
    /// <summary>The checks with their values; one that cannot be asked has the reason as its value.</summary>
    public async Task<ChecksReport> RunAsync(ChecksRequest request, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var source in request.Data)
        {
            var (snapshot, secrets) = await new DataReader(settings).ReadAsync(source, request.Checks, withTables: false, cancellationToken);
            results.AddRange(Values(snapshot, request.Checks, Redactor.Create([], secrets)).Select(v => new CheckResult
            {
                Name = v.Check.Name,
                Expect = v.Check.Expect,
                Before = (request.Before ?? []).FirstOrDefault(b => b.Name == v.Check.Name)?.Before,
                After = v.Value,
            }));
        }

        return new() { Checks = results };
    }

    internal static IEnumerable<(PipelineCheck Check, string Value)> Values(SourceSnapshot snapshot, IEnumerable<PipelineCheck> checks, Redactor redactor) =>
        checks.Where(c => c.Source == snapshot.Source)
            .Select(c => (c, redactor.Redact(snapshot.Checks.TryGetValue(c.Name, out var value) ? value : $"error: {snapshot.Problem}")));
}
