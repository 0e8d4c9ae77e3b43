namespace HealOperator.Integration.Tests.Client;

/// <summary>Tests that share the API server run one after another: their timing must not depend on each other's load.</summary>
[CollectionDefinition(Name)]
public sealed class ApiServerCollection : ICollectionFixture<ApiServerFixture>
{
    public const string Name = "api server";
}
