namespace HealOperator.Operator.Resources;

/// <summary>Names of the API group, and of the labels and annotations that others rely on.</summary>
public static class HealGroup
{
    /// <summary>The API group.</summary>
    public const string Name = "healoperator.io";

    /// <summary>The served and stored version.</summary>
    public const string Version = "v1alpha1";

    /// <summary>Category: <c>kubectl get heal</c> lists all kinds.</summary>
    public const string Category = "heal";

    /// <summary>Value of <see cref="Labels.ManagedBy"/> and <see cref="Labels.Name"/> on everything that the operator makes, and its field manager.</summary>
    public const string Manager = "heal-operator";

    /// <summary>Holds our own run Jobs until their evidence is captured.</summary>
    public const string EvidenceFinalizer = Name + "/evidence";

    /// <summary>Labels.</summary>
    public static class Labels
    {
        public const string Name = "app.kubernetes.io/name";
        public const string Component = "app.kubernetes.io/component";
        public const string ManagedBy = "app.kubernetes.io/managed-by";
        public const string PipelineRun = HealGroup.Name + "/pipeline-run";
        public const string Attempt = HealGroup.Name + "/attempt";
        public const string Arm = HealGroup.Name + "/arm";

        /// <summary>The label by which the owner of a Job asks for healing; its value is <see cref="HealEnabled"/>.</summary>
        public const string Heal = HealGroup.Name + "/heal";

        /// <summary>Value of <see cref="Heal"/>.</summary>
        public const string HealEnabled = "enabled";

        /// <summary>The label by which the Job controller marks the pods of a Job, on every supported version of Kubernetes.</summary>
        public const string JobName = "job-name";
    }

    /// <summary>Annotations.</summary>
    public static class Annotations
    {
        public const string Approve = HealGroup.Name + "/approve";
        public const string Reject = HealGroup.Name + "/reject";
        /// <summary>On a HealAttempt: a person says that its heal was none, and why.</summary>
        public const string FalseFix = HealGroup.Name + "/false-fix";

        /// <summary>On a HealOutcome: a person lets its rates begin anew, and says why.</summary>
        public const string Restore = HealGroup.Name + "/restore";

        public const string GitUrl = HealGroup.Name + "/git-url";
        public const string GitRef = HealGroup.Name + "/git-ref";
        public const string GitPath = HealGroup.Name + "/git-path";
        public const string GitSecret = HealGroup.Name + "/git-secret";
        public const string Policy = HealGroup.Name + "/policy";
        public const string Mode = HealGroup.Name + "/mode";
    }
}
