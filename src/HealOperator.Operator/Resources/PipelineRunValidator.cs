using HealOperator.Core;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>The rules of a PipelineRun, enforced again in code: older API servers drop what the schema's CEL says.</summary>
public static class PipelineRunValidator
{
    /// <summary>Most characters of all checks and data sources together: they travel in an environment variable of a pod.</summary>
    private const int MostQueryText = 64 * 1024;

    /// <summary>Everything that is wrong, each with the path of its field. Empty when the run can start.</summary>
    public static IReadOnlyList<FieldError> Validate(PipelineRun run)
    {
        var (errors, spec) = (new List<FieldError>(), run.Spec);
        void Error(string path, string message) => errors.Add(new(path, message));

        if (ChildName.For(run.Metadata.Name!) != run.Metadata.Name)
            Error("metadata.name", "use at most 63 lower-case letters, digits and '-', since pods and labels bear the name.");
        var steps = spec.Steps ?? [];
        if (steps.Count == 0 && spec.JobRef is null) Error("spec", "set steps (with source.git), or jobRef to adopt a Job; there is neither.");
        if (steps.Count > 0 && spec.JobRef is not null) Error("spec.jobRef", "set either steps or jobRef, not both.");
        if (steps.Count > 0 && spec.Source?.Git is null) Error("spec.source.git", "name the repository of the pipeline: url, and ref where it is not main.");
        if (spec.Source?.Git is { } git) Source(git, Error);
        if (!GoDuration.TryParse(spec.Timeout, out var timeout) || timeout <= TimeSpan.Zero) Error("spec.timeout", $"'{spec.Timeout}' is not a duration above zero; write for example 30m.");
        Steps(steps, Error);
        DataAndChecks(spec, Error);
        PodOptionsValidator.Validate(spec.Pod, Error);
        return errors;
    }

    private static void Source(GitSource git, Action<string, string> error)
    {
        if (RepositoryAddress.FindProblem(git.Url) is { } problem) error("spec.source.git.url", problem);
        if (!GitRef.TryParse(git.Ref, out _)) error("spec.source.git.ref", $"'{git.Ref}' is not the name of a branch, a tag or a commit.");
        if (git.Path is { } path && (path.StartsWith('/') || path.Split('/').Contains("..")))
            error("spec.source.git.path", $"'{path}' leaves the repository; write a folder inside it.");
    }

    private static void Steps(IReadOnlyList<PipelineStep> steps, Action<string, string> error)
    {
        Unique("spec.steps", steps.Select(step => step.Name), error);
        for (var i = 0; i < steps.Count; i++)
        {
            var path = $"spec.steps[{i}]";
            if (steps[i].Image.Any(char.IsWhiteSpace)) error($"{path}.image", $"'{steps[i].Image}' is not the name of an image.");
            if (steps[i].WorkingDir is { } folder && !folder.StartsWith('/')) error($"{path}.workingDir", "write an absolute path, such as /workspace/app.");
            foreach (var variable in (steps[i].Env ?? []).Where(variable => variable is { Value: not null, SecretKeyRef: not null }))
                error($"{path}.env", $"set value or secretKeyRef of {variable.Name}, not both.");
            Amounts($"{path}.resources.requests", steps[i].Resources?.Requests, error);
            Amounts($"{path}.resources.limits", steps[i].Resources?.Limits, error);
        }
    }

    private static void Amounts(string path, IReadOnlyDictionary<string, string>? amounts, Action<string, string> error)
    {
        foreach (var (name, amount) in amounts ?? new Dictionary<string, string>())
        {
            if (!new Quantity(amount).TryToDecimal(out var value) || value < 0) error($"{path}.{name}", $"'{amount}' is not a quantity; write it like 500m, 2 or 1Gi.");
        }
    }

    private static void DataAndChecks(PipelineRunSpec spec, Action<string, string> error)
    {
        var (data, checks) = (spec.Data ?? [], spec.Checks ?? []);
        Unique("spec.data", data.Select(source => source.Name), error);
        Unique("spec.checks", checks.Select(check => check.Name), error);
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i].Postgres is null) error($"spec.data[{i}]", "say what the source is: postgres.");
        }

        for (var i = 0; i < checks.Count; i++)
        {
            if (data.All(source => source.Name != checks[i].Source)) error($"spec.checks[{i}].source", $"there is no data source '{checks[i].Source}' in spec.data.");
        }

        if (checks.Sum(check => check.Query.Length + (check.Expect?.Length ?? 0)) + data.Sum(source => source.Postgres?.Tables?.Sum(table => table.Length) ?? 0) > MostQueryText)
            error("spec.checks", $"queries, expected values and table names have more than {MostQueryText} characters together.");
    }

    private static void Unique(string path, IEnumerable<string> names, Action<string, string> error)
    {
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1)) error(path, $"'{twice.Key}' is there {twice.Count()} times; names must differ.");
    }
}
