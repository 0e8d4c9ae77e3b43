namespace HealOperator.Core.Pipelines;

/// <summary>Marks a list whose items are identified by one of their properties, which no two items share.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyedByAttribute(string key) : Attribute
{
    /// <summary>The camel-case name of the identifying property.</summary>
    public string Key { get; } = key;
}
