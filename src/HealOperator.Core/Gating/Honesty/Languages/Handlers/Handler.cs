namespace HealOperator.Core.Gating.Honesty.Languages.Handlers;

/// <summary>One block that takes a failure.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line's number.</param>
/// <param name="Header">Its beginning, without needless space.</param>
/// <param name="Text">All that is known of it, without needless space.</param>
internal sealed record Handler(ChangedFile File, int Line, string Header, string Text)
{
    /// <summary>Whether the failure ends here.</summary>
    public bool Swallows { get; init; }

    /// <summary>Whether nothing at all is done with it.</summary>
    public bool IsEmpty { get; init; }
}
