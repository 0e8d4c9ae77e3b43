using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Settings of Terraform, Kubernetes, Compose and Docker that let data go, or that ask nobody whether a service is well.</summary>
internal sealed class InfrastructureCheck() : PatternCheck(Enum.GetValues<Language>(),
[
    new("protection-off", ChangeRule.DropTable, @"^\s*(?:prevent_destroy|deletion_protection\w*|enable_deletion_protection|deletionProtection|termination_protection|purge_protection_enabled|soft_delete_enabled)\s*[=:]\s*false|^\s*(?:force_destroy|forceDestroy|skip_final_snapshot|skipFinalSnapshot|force_delete|delete_automated_backups)\s*[=:]\s*true|^\s*(?:backup_retention_period|backupRetention\w*)\s*[=:]\s*0\b|^\s*(?:deletionPolicy|reclaimPolicy|persistentVolumeReclaimPolicy)\s*:\s*Delete\b", "What holds data may be destroyed.") { Certain = false },
    new("protection-off", ChangeRule.DropTable, @"^\s*(?:prevent_destroy|deletion_protection\w*|enable_deletion_protection|deletionProtection)\s*[=:]\s*true", "What holds data may be destroyed.") { Removed = true, Certain = false },
    new("probe-off", ChangeRule.SwallowFailure, @"^\s*HEALTHCHECK\s+NONE\b|^\s*HEALTHCHECK\b[^\n]*(?:\|\|\s*(?:true|exit 0)|CMD\s+(?:true|exit 0|\[\s*""true""))|\bcommand\s*:\s*\[\s*[""']?(?:/bin/)?(?:true|:)[""']?\s*\]|^\s*disable\s*:\s*true", "Nobody asks any more whether the service is well.") { View = SourceView.Plain, Certain = false },
    new("probe-off", ChangeRule.SwallowFailure, @"^\s*(?:livenessProbe|readinessProbe|startupProbe|healthcheck)\s*:|^\s*HEALTHCHECK\b", "Nobody asks any more whether the service is well.") { Removed = true, Certain = false },
])
{
    private static readonly SafeRegex Files = SafeRegex.OfWhole(@"\.(tf|tfvars|hcl|bicep|ya?ml|json|ts|py)$|(^|/)(Docker|Container)file[^/]*$|\.dockerfile$");

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => file.Diff.Paths.Any(path => Files.IsMatch(path));
}
