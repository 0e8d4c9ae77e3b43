namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>A compound command of a shell script that is open.</summary>
/// <param name="Opener">Its first word.</param>
/// <param name="Closer">The word that ends it.</param>
internal sealed record ShellBlock(ShellWord Opener, string Closer)
{
    /// <summary>The line whose "then" or "do" is still to come; null when it has come.</summary>
    public int? Header { get; set; } = Opener.Text is "case" or "{" ? null : Opener.Line;

    /// <summary>The word that ends a compound command; null when the word starts none.</summary>
    public static string? CloserOf(string word) => word switch
    {
        "if" => "fi",
        "for" or "while" or "until" or "select" => "done",
        "case" => "esac",
        "{" => "}",
        _ => null,
    };
}
