using HealOperator.Core.Requests;

namespace HealOperator.Core.Diagnosis;

/// <summary>What an exit code says where nothing else does. The codes are those of POSIX shells.</summary>
internal static class ExitCodeRules
{
    /// <summary>Whether the process was ended by a signal; a shell reports it as 128 and the signal.</summary>
    public static bool IsSignal(KubernetesFacts? facts) => Signal(facts) is not null;

    public static Classification? Classify(KubernetesFacts? facts)
    {
        var signal = Signal(facts);
        var step = facts?.Container ?? "the step";
        return (facts?.ExitCode, signal) switch
        {
            (127, _) => Build("exit-127", FailureCategory.Configuration, $"A command was not found (exit code 127). Check the command of {step} and that its image has it.", step),
            (126, _) => Build("exit-126", FailureCategory.Configuration, $"A command cannot be executed (exit code 126). Check its executable bit and its first line.", step),
            (124, _) => Build("exit-124", FailureCategory.Resource, $"{step} ran into a time limit of its own (exit code 124, as timeout ends).", step),
            (_, 9) => Build("signal-9", FailureCategory.Resource, $"{step} was killed from outside (signal 9), which mostly means memory.", step),
            (_, 15) => Build("signal-15", FailureCategory.Transient, $"{step} was told to end (signal 15) before it was done.", step),
            (_, 11 or 6 or 7 or 8 or 4) => Build($"signal-{signal}", FailureCategory.Runtime, $"{step} crashed (signal {signal}).", step),
            _ => null,
        };
    }

    private static int? Signal(KubernetesFacts? facts) => facts?.Signal is > 0 ? facts.Signal : facts?.ExitCode is > 128 and < 160 ? facts.ExitCode - 128 : null;

    private static Classification Build(string rule, FailureCategory category, string why, string step) => new()
    {
        Category = category,
        FourWay = FourWayView.Of(category),
        Fingerprint = Fingerprint.Of(rule, step),
        Rule = rule,
        Why = why,
        Primary = new() { Type = "runtime_error", Task = step, Code = rule, Message = why },
    };
}
