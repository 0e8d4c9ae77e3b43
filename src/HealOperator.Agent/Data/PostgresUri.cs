using HealOperator.Core;
using Npgsql;

namespace HealOperator.Agent.Data;

/// <summary>Connection addresses as libpq writes them: postgresql://user:password@host:port/database?sslmode=require.</summary>
internal static class PostgresUri
{
    public static void Apply(NpgsqlConnectionStringBuilder builder, string text, string source)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql") || uri.Host.Length == 0)
            throw new AgentException(FailureReasons.SecretInvalid, $"The uri in the Secret of data source '{source}' cannot be read. Write postgresql://user:password@host:port/database.");
        builder.Host = uri.Host;
        if (uri.Port > 0) builder.Port = uri.Port;
        var login = uri.UserInfo.Split(':', 2);
        if (login[0].Length > 0) builder.Username = Uri.UnescapeDataString(login[0]);
        if (login.Length > 1) builder.Password = Uri.UnescapeDataString(login[1]);
        builder.Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } database ? Uri.UnescapeDataString(database) : "postgres";
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = (pair.Split('=')[0], Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            if (key == "sslmode" && Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode)) builder.SslMode = mode;
            if (key == "options") builder.Options = value;
        }
    }
}
