using System.ComponentModel;

namespace HealOperator.Core.Policies;

/// <summary>Settings that have no fields.</summary>
public sealed record EmptySettings
{
}
