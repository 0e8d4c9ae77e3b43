using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>Tells whether a Kubernetes user wrote a commit. In doubt, yes: then somebody else is asked, too.</summary>
public static class AuthorMatch
{
    /// <summary>
    /// By the policy's map of e-mail addresses where it has the author's; else the user name, with or without a prefix as the API server puts
    /// before names of OIDC (<c>oidc:</c>, <c>https://issuer#</c>), is the address or its local part.
    /// </summary>
    public static bool IsAuthor(string user, CommitAuthor author, IReadOnlyDictionary<string, string>? identities)
    {
        var mapped = (identities ?? new Dictionary<string, string>()).Where(identity => UserName.IsSame(identity.Key, author.Email)).Select(identity => identity.Value).ToList();
        if (mapped.Count > 0) return mapped.Any(name => UserName.IsSame(name, user));
        var local = author.Email.Split('@')[0];
        return Forms(user).Any(form => UserName.IsSame(form, author.Email) || UserName.IsSame(form, local));
    }

    private static IEnumerable<string> Forms(string user) =>
        [user, .. "#:/".Select(mark => user.LastIndexOf(mark)).Where(end => end >= 0).Select(end => user[(end + 1)..])];
}
