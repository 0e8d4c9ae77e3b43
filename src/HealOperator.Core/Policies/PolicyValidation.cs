using System.Text.RegularExpressions;
using HealOperator.Core.Approvals;
using HealOperator.Core.Gating;

namespace HealOperator.Core.Policies;

/// <summary>The rules of a policy, enforced again in code: older API servers drop what the schema says.</summary>
public static partial class PolicyValidation
{
    private const int LongestPattern = 1000;

    /// <summary>Everything that is wrong, each with the path of its field. Empty when the policy is valid.</summary>
    public static IReadOnlyList<FieldError> Validate(HealPolicySpec spec)
    {
        var errors = new List<FieldError>();
        Range(errors, "spec.minConfidence", spec.MinConfidence, 0, 100);
        Range(errors, "spec.attempts.max", spec.Attempts.Max, 1, 10);
        Range(errors, "spec.attempts.backoff.factor", spec.Attempts.Backoff.Factor, 1, 10);
        Duration(errors, "spec.attempts.backoff.initial", spec.Attempts.Backoff.Initial);
        Duration(errors, "spec.attempts.backoff.max", spec.Attempts.Backoff.Max);
        Range(errors, "spec.budget.maxActions", spec.Budget.MaxActions, 1, 1000);
        Range(errors, "spec.budget.maxTokens", spec.Budget.MaxTokens, 0, 100_000_000);
        if (!Money().IsMatch(spec.Budget.MaxCostUSD)) errors.Add(new FieldError("spec.budget.maxCostUSD", $"'{spec.Budget.MaxCostUSD}' is not an amount of US dollars; write for example \"2.00\"."));
        Duration(errors, "spec.budget.maxDuration", spec.Budget.MaxDuration);
        Duration(errors, "spec.approval.expiresAfter", spec.Approval.ExpiresAfter);
        OneOf(errors, "spec.approval.approvers", spec.Approval.Approvers, "Rbac");
        Range(errors, "spec.approval.quorum", spec.Approval.Quorum, 1, 10);
        Identities(errors, spec.Approval.Identities ?? new Dictionary<string, string>());
        OneOf(errors, "spec.verification.controlRun", spec.Verification.ControlRun, "Always");
        Range(errors, "spec.verification.rounds", spec.Verification.Rounds, 1, 5);
        OneOf(errors, "spec.verification.minimalPatch", spec.Verification.MinimalPatch, "Never", "Always");
        Range(errors, "spec.verification.maxTrials", spec.Verification.MaxTrials, 1, 20);
        Duration(errors, "spec.falseFixes.window", spec.FalseFixes.Window);
        Range(errors, "spec.falseFixes.maxRate", spec.FalseFixes.MaxRate, 0, 100);
        Range(errors, "spec.falseFixes.minHeals", spec.FalseFixes.MinHeals, 1, 1000);
        Globs(errors, "spec.paths.needApproval", spec.Paths.NeedApproval);
        Globs(errors, "spec.paths.forbidden", spec.Paths.Forbidden);
        Range(errors, "spec.changes.maxFiles", spec.Changes.MaxFiles, 1, 1000);
        Range(errors, "spec.changes.maxLines", spec.Changes.MaxLines, 1, 100_000);
        if (!MemoryQuantity.TryParse(spec.Resources.MaxMemory, out _)) errors.Add(new FieldError("spec.resources.maxMemory", $"'{spec.Resources.MaxMemory}' is not an amount of memory; write for example 8Gi."));
        Duration(errors, "spec.resources.maxTimeout", spec.Resources.MaxTimeout);
        Diagnosers(errors, spec.Diagnosers);
        Patterns(errors, spec.Redaction.Patterns);
        return errors;
    }

    private static void Range(List<FieldError> errors, string path, int value, int least, int most)
    {
        if (value < least || value > most) errors.Add(new FieldError(path, $"{value} is not between {least} and {most}."));
    }

    private static void Duration(List<FieldError> errors, string path, string value)
    {
        if (!GoDuration.TryParse(value, out _)) errors.Add(new FieldError(path, $"'{value}' is not a duration; write for example 90s, 30m or 1h30m."));
    }

    private static void OneOf(List<FieldError> errors, string path, string value, params string[] known)
    {
        if (!known.Contains(value)) errors.Add(new FieldError(path, $"'{value}' is not known; write {string.Join(" or ", known)}."));
    }

    private static void Globs(List<FieldError> errors, string path, IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 200) errors.Add(new FieldError(path, $"{patterns.Count} patterns are more than 200."));
        for (var i = 0; i < patterns.Count; i++)
        {
            if (!PathPattern.TryParse(patterns[i], out _)) errors.Add(new FieldError($"{path}[{i}]", $"'{patterns[i]}' is not a pattern as .gitignore knows them, without '!'."));
        }
    }

    private static void Identities(List<FieldError> errors, IReadOnlyDictionary<string, string> identities)
    {
        if (identities.Count > 1000) errors.Add(new FieldError("spec.approval.identities", $"{identities.Count} identities are more than 1000."));
        foreach (var (email, user) in identities)
        {
            if (!email.Contains('@', StringComparison.Ordinal)) errors.Add(new FieldError($"spec.approval.identities[{email}]", $"'{email}' is not an e-mail address; write the address that the commits bear."));
            if (!UserName.IsUsable(user)) errors.Add(new FieldError($"spec.approval.identities[{email}]", "The name of the Kubernetes user is missing."));
        }
    }

    private static void Diagnosers(List<FieldError> errors, IReadOnlyList<DiagnoserPolicy> diagnosers)
    {
        if (diagnosers.Count > 10) errors.Add(new FieldError("spec.diagnosers", $"{diagnosers.Count} diagnosers are more than 10."));
        for (var i = 0; i < diagnosers.Count; i++)
        {
            var set = new object?[] { diagnosers[i].Rules, diagnosers[i].Memory, diagnosers[i].Llm }.Count(value => value is not null);
            if (set != 1) errors.Add(new FieldError($"spec.diagnosers[{i}]", $"{set} of rules, memory and llm are set; set exactly one."));
        }
    }

    private static void Patterns(List<FieldError> errors, IReadOnlyList<string> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            try
            {
                if (patterns[i].Length is 0 or > LongestPattern) throw new ArgumentException($"Its length is not between 1 and {LongestPattern}.");
                _ = new Regex(patterns[i], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            }
            catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
            {
                errors.Add(new FieldError($"spec.redaction.patterns[{i}]", $"Not a regular expression that can be matched without backtracking: {failure.Message}"));
            }
        }
    }

    [GeneratedRegex("^[0-9]+([.][0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
