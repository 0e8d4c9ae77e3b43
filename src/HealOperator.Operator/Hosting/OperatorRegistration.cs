using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Adopting;
using HealOperator.Operator.Healing;
using HealOperator.Operator.Jobs;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Outcomes;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;
using HealOperator.Operator.Running;
using Microsoft.Extensions.DependencyInjection;

namespace HealOperator.Operator.Hosting;

/// <summary>Registers everything that heals.</summary>
internal static class OperatorRegistration
{
    public static void AddHealing(this OperatorBuilder builder, HealOperatorSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings.Pods).AddSingleton<JobBuilder>()
            .AddSingleton<RecentWrites<Job>>().AddSingleton<RecentWrites<PipelineRun>>().AddSingleton<RecentWrites<HealAttempt>>().AddSingleton<RecentWrites<HealOutcome>>()
            .AddSingleton<JobStore>().AddSingleton<JobRelease>().AddSingleton<AdoptedJobs>().AddSingleton<PolicySource>()
            .AddSingleton<RunObserver>().AddSingleton<RunEffects>()
            .AddSingleton<PodLogs>().AddSingleton<ReportReader>().AddSingleton<ArmFailureReader>().AddSingleton<EvidenceStore>()
            .AddSingleton<SceneFinder>().AddSingleton(new AnswerReader(settings.Webhook is not null)).AddSingleton<AttemptObserver>().AddSingleton<GreenCommits>().AddSingleton<AttemptRequests>().AddSingleton<AttemptEffects>();

        services.AddSingleton<OutcomeNews>().AddSingleton<OutcomeStore>().AddSingleton<OutcomeLedger>().AddSingleton<EarlierHeals>();

        // A Job of ours and a labelled Job of somebody else are two kinds here: each has its own cache, and no third Job is in either.
        builder.AddWatch<Job>(new() { LabelSelector = $"{HealGroup.Labels.ManagedBy}={HealGroup.Manager}" });
        builder.AddWatch<WatchedJob>(new() { LabelSelector = $"{HealGroup.Labels.Heal}={HealGroup.Labels.HealEnabled},{HealGroup.Labels.ManagedBy}!={HealGroup.Manager}" });
        builder.AddWatch<Pod>(new() { LabelSelector = HealGroup.Labels.JobName });

        var workers = new ControllerOptions { Workers = settings.Workers };
        builder.AddController<PipelineRunController, PipelineRun>(controller => controller.With(workers)
            .Owns<Job>().Owns<HealAttempt>()
            .Watches<Pod>(pod => pod.Label(HealGroup.Labels.Attempt) is null ? Labelled(pod, HealGroup.Labels.PipelineRun) : []));
        builder.AddController<HealAttemptController, HealAttempt>(controller => controller.With(workers)
            .Owns<Job>()
            .Watches<Pod>(pod => Labelled(pod, HealGroup.Labels.Attempt))
            .Watches<HealPolicy>(Undecided, EntityPredicates.Generation<HealPolicy>()));
        builder.AddController<JobWatchController, WatchedJob>(controller => controller.With(workers)
            .Watches<Pod>(pod => pod.Controller() is { Kind: "Job", Name: { } name } ? [new NamespacedName(pod.Metadata.Namespace!, name)] : []));
        builder.AddController<JobJanitor, Job>();
        builder.AddController<HealPolicyController, HealPolicy>();
        builder.AddController<OutcomeController, HealAttempt>(controller => controller.With(workers));
        builder.AddController<HealOutcomeController, HealOutcome>(controller => controller.Watches<HealPolicy>(Records, EntityPredicates.Generation<HealPolicy>()));
    }

    /// <summary>A policy that became stricter is heard by attempts that wait.</summary>
    private static IEnumerable<NamespacedName> Undecided(HealPolicy policy, IEntityCache<HealAttempt> attempts) =>
        attempts.List(policy.Metadata.Namespace).Where(attempt => attempt.Status?.Phase?.IsTerminal() != true).Select(attempt => attempt.Key());

    /// <summary>How many false fixes are too many is the policy's to say.</summary>
    private static IEnumerable<NamespacedName> Records(HealPolicy policy, IEntityCache<HealOutcome> outcomes) =>
        outcomes.List(policy.Metadata.Namespace).Select(outcome => outcome.Key());

    private static IEnumerable<NamespacedName> Labelled(Pod pod, string label) =>
        pod.Label(label) is { } name ? [new NamespacedName(pod.Metadata.Namespace!, name)] : [];
}
