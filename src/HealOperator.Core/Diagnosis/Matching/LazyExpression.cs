namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An expression that is built when it is first needed, since most never are, and again after it was forgotten.</summary>
internal sealed class LazyExpression(string pattern, Func<string, MatcherRegex> create, BuiltExpressions? built = null)
{
    private readonly BuiltExpressions _built = built ?? BuiltExpressions.Shared;
    private MatcherRegex? _regex;
    private bool _used;

    /// <summary>The expression, ready to match.</summary>
    public MatcherRegex Value
    {
        get
        {
            _used = true;
            return Volatile.Read(ref _regex) ?? Build();
        }
    }

    /// <summary>Whether it was used since this was last asked.</summary>
    public bool WasUsed()
    {
        var used = _used;
        _used = false;
        return used;
    }

    /// <summary>Frees its memory until it is needed again.</summary>
    public void Forget() => Volatile.Write(ref _regex, null);

    private MatcherRegex Build()
    {
        var regex = create(pattern);
        Volatile.Write(ref _regex, regex);
        _built.Add(this);
        return regex;
    }
}
