using System.Globalization;

namespace HealOperator.Agent.Git;

/// <summary>Who commits, and when: fixed by the request, so that the same commit made twice is one.</summary>
internal static class CommitIdentity
{
    public const string Name = "HealOperator";
    public const string Email = "heal-operator@healoperator.io";

    /// <summary>The text of a commit object.</summary>
    public static string Commit(string tree, string parent, DateTimeOffset at, string message)
    {
        var who = string.Create(CultureInfo.InvariantCulture, $"{Name} <{Email}> {at.ToUnixTimeSeconds()} +0000");
        return $"tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n\n{message.TrimEnd()}\n";
    }
}
