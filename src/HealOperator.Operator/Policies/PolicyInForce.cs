using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Operator.Policies;

/// <summary>The policy that is in force for a run.</summary>
/// <param name="Name">The name that was looked for.</param>
/// <param name="Spec">Its rules; the built-in ones when there is none.</param>
/// <param name="Reference">What an attempt records of it; null when the named policy does not exist.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record PolicyInForce(string Name, HealPolicySpec Spec, PolicyReference? Reference, IReadOnlyList<FieldError> Errors);
