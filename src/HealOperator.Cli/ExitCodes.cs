namespace HealOperator.Cli;

/// <summary>What heal's exit codes mean.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for the pod commands: a report was printed, even one that says why it could not be done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage.</summary>
    public const int Usage = 2;

    /// <summary>heal gate: a human must look at it.</summary>
    public const int NeedsApproval = 10;

    /// <summary>heal gate: it may not be applied.</summary>
    public const int Denied = 11;
}
