using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HealOperator.TestKit;

internal static class BasicAuthentication
{
    internal static bool Matches(HttpRequest request, NetworkCredential credentials)
    {
        var pair = Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password}");
        return request.Headers.Authorization == $"Basic {Convert.ToBase64String(pair)}";
    }
}
