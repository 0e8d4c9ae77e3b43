using HealOperator.Core.Attempts;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>
/// Looks for one kind of change that an honest fix does not make. Small classes, most of them one language and one concern, listed in
/// <see cref="ChangeCheckCatalogue"/>. A check is pure and total: a patch is hostile input.
/// </summary>
internal interface IChangeCheck
{
    /// <summary>What is found. The whole change is given, since what moved from one file to another was not taken away.</summary>
    IEnumerable<GateFinding> Judge(ChangeSet change);
}
