namespace HealOperator.Core.Tests.Diagnosis;

/// <summary>Tests that measure the process, which others in it would disturb.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
