namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>A mapping or a sequence of a YAML file while it is read.</summary>
/// <param name="IsMapping">A mapping, else a sequence.</param>
/// <param name="Column">Where its keys or dashes stand, from 1; 0 where it is in braces or brackets, whose inside has no indentation.</param>
/// <param name="Path">The keys that lead to it; [] for an item.</param>
internal sealed record YamlNode(bool IsMapping, int Column, string Path)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private bool _isValue;

    /// <summary>The path of what comes next in it; a key's own is told by <see cref="AddKey"/>.</summary>
    public string Next { get; private set; } = IsMapping ? Path : Path + "[]";

    /// <summary>Whether a key comes next.</summary>
    public bool WantsKey => IsMapping && !_isValue;

    /// <summary>Takes a key; false when the mapping has it already.</summary>
    public bool AddKey(string key)
    {
        Next = $"{Path}.{key}";
        return key == "<<" || _keys.Add(key);
    }

    /// <summary>Goes from the key to its value, or from the value to the next key.</summary>
    public void Advance() => _isValue = IsMapping && !_isValue;
}
