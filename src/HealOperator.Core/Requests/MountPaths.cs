namespace HealOperator.Core.Requests;

/// <summary>Where the operator mounts things for the commands that run in its pods.</summary>
public static class MountPaths
{
    /// <summary>Environment variable that holds the request as JSON.</summary>
    public const string RequestVariable = "HEAL_REQUEST";

    /// <summary>Folder that the repository is checked out into.</summary>
    public const string Workspace = "/workspace";

    /// <summary>Folder of the base commit as it is, beside the workspace in which a tool changes it.</summary>
    public const string Pristine = "/heal/pristine";

    /// <summary>Folder of the commit that the run started from.</summary>
    public const string Original = "/heal/original";

    /// <summary>Folder of the git Secret: username and password, or ssh-privatekey and optionally known_hosts.</summary>
    public const string Git = "/heal/git";

    /// <summary>Folder with one folder for each data source, holding the keys of its Secret.</summary>
    public const string Data = "/heal/data";

    /// <summary>Gzip JSON of the diagnosis report, from the evidence ConfigMap.</summary>
    public const string Evidence = "/heal/evidence/report.json.gz";

    /// <summary>Key of the evidence ConfigMap.</summary>
    public const string EvidenceKey = "report.json.gz";

    /// <summary>Gzip log that the operator captured of a Job that may be gone.</summary>
    public const string CapturedLog = "/heal/captured/log.gz";

    /// <summary>Key of the ConfigMap of an adopted Job that holds its captured log.</summary>
    public const string CapturedLogKey = "log.gz";

    /// <summary>Where a container writes its termination message.</summary>
    public const string TerminationLog = "/dev/termination-log";
}
