using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HealOperator.TestKit;

/// <summary>The CGI side of <c>git http-backend</c>: one process per request.</summary>
internal static class GitBackend
{
    internal static async Task ServeAsync(HttpContext context, string root, string user)
    {
        using var process = Process.Start(StartInfo(context.Request, root, user))!;
        await using var _ = context.RequestAborted.Register(() => process.Kill(entireProcessTree: true));
        var body = SendBodyAsync(context.Request, process);
        var errors = process.StandardError.ReadToEndAsync(context.RequestAborted);
        await RelayAsync(process.StandardOutput.BaseStream, context);
        await Task.WhenAll(body, errors);
        await process.WaitForExitAsync(context.RequestAborted);
    }

    private static ProcessStartInfo StartInfo(HttpRequest request, string root, string user)
    {
        var start = new ProcessStartInfo("git", ["http-backend"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = start.Environment;
        environment["GIT_PROJECT_ROOT"] = root;
        environment["GIT_HTTP_EXPORT_ALL"] = "1";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["PATH_INFO"] = request.Path;
        environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?');
        environment["REQUEST_METHOD"] = request.Method;
        environment["CONTENT_TYPE"] = request.ContentType;
        environment["CONTENT_LENGTH"] = request.ContentLength?.ToString(CultureInfo.InvariantCulture);
        environment["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding;
        environment["GIT_PROTOCOL"] = request.Headers["Git-Protocol"];
        environment["REMOTE_USER"] = user;
        environment["REMOTE_ADDR"] = request.HttpContext.Connection.RemoteIpAddress?.ToString();
        return start;
    }

    private static async Task SendBodyAsync(HttpRequest request, Process process)
    {
        try
        {
            await request.Body.CopyToAsync(process.StandardInput.BaseStream, request.HttpContext.RequestAborted);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git refused the request before it had read all of it; the answer says why.
        }
    }

    private static async Task RelayAsync(Stream output, HttpContext context)
    {
        var reader = PipeReader.Create(output);
        while (await ReadLineAsync(reader) is { Length: > 0 } line)
        {
            var (name, value) = line.Split(':', 2, StringSplitOptions.TrimEntries) is [var n, var v] ? (n, v) : (line, "");
            if (name.Equals("Status", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = int.Parse(value.AsSpan(0, 3), CultureInfo.InvariantCulture);
            }
            else
            {
                context.Response.Headers[name] = value;
            }
        }

        await reader.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task<string?> ReadLineAsync(PipeReader reader)
    {
        while (true)
        {
            var result = await reader.ReadAsync();
            if (System.Buffers.BuffersExtensions.PositionOf(result.Buffer, (byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(result.Buffer.Slice(0, end)).TrimEnd('\r');
                reader.AdvanceTo(result.Buffer.GetPosition(1, end));
                return line;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }
}
