using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Crds;

/// <summary>All custom resources of the operator.</summary>
internal static class CustomResourceCatalogue
{
    public static IReadOnlyList<CustomResource> All { get; } =
    [
        new(typeof(PipelineRun), "pipelinerun", "hpr",
        [
            new("Phase", ".status.phase", "string", "Where the run stands."),
            new("Step", ".status.failedStep", "string", "The step that failed."),
            new("Category", ".status.category", "string", "Kind of the last failure."),
            new("Attempts", ".status.attempts[-1:].number", "integer", "How many attempts were made."),
            new("Fix", ".status.fix.branch", "string", "Branch of the proved fix."),
            PrinterColumn.Message,
            PrinterColumn.Age,
        ]),
        new(typeof(HealAttempt), "healattempt", "hatt",
        [
            new("Run", ".spec.pipelineRunRef.name", "string", "The run that is healed."),
            new("#", ".spec.number", "integer", "Ordinal of the attempt."),
            new("Phase", ".status.phase", "string", "Where the attempt stands."),
            new("Category", ".status.classification.category", "string", "Kind of the failure."),
            new("Fixer", ".status.proposal.fixer", "string", "The rule that proposed the fix."),
            new("Confidence", ".status.proposal.confidence", "integer", "Confidence of the fixer, in percent."),
            new("Verdict", ".status.verdict.outcome", "string", "What the runs proved."),
            PrinterColumn.Message,
            PrinterColumn.Age,
        ]),
        new(typeof(HealPolicy), "healpolicy", "hpol",
        [
            new("Mode", ".spec.mode", "string", "How far the operator goes by itself."),
            new("Min-Confidence", ".spec.minConfidence", "integer", "Least confidence for a fix without a human, in percent."),
            new("Attempts", ".spec.attempts.max", "integer", "Most attempts for one run."),
            new("Ready", ".status.conditions[?(@.type==\"Ready\")].status", "string", "Whether the policy can be used."),
            new("Message", ".status.conditions[?(@.type==\"Ready\")].message", "string", "What is wrong with it.", Wide: true),
            PrinterColumn.Age,
        ]),
        new(typeof(HealOutcome), "healoutcome", "hout",
        [
            new("Fixer", ".spec.fixer", "string", "The fixer."),
            new("Category", ".spec.category", "string", "Kind of the failures."),
            new("Proposed", ".status.proposed", "integer", "Attempts that ended with a proposal of it."),
            new("Healed", ".status.healed", "integer", "Fixes that were proved."),
            new("Not-Healed", ".status.notHealed", "integer", "Fixes that did not help."),
            new("False", ".status.falseFixes.total", "integer", "Fixes that were false for one reason or more."),
            new("False-Rate", ".status.falseRate", "integer", "False fixes in percent of the heals."),
            new("Lower-Bound", ".status.lowerBound", "integer", "What rate of heals that stood is proved, in percent."),
            new("Demoted", ".status.demoted", "boolean", "Whether a human must approve its fixes."),
            new("Recurred", ".status.falseFixes.recurred", "integer", "False: the failure came back.", Wide: true),
            new("Reverted", ".status.falseFixes.reverted", "integer", "False: a commit took the fix back.", Wide: true),
            new("Control-Passed", ".status.falseFixes.controlPassed", "integer", "False: it passed without the fix, too.", Wide: true),
            new("Marked", ".status.falseFixes.marked", "integer", "False: a person said so.", Wide: true),
            PrinterColumn.Message,
            PrinterColumn.Age,
        ]),
    ];
}
