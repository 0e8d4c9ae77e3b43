using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Makes the handler below a client: TLS, proxy, and connections that notice when the other side is gone.</summary>
internal static class HandlerFactory
{
    public static SocketsHttpHandler Create(KubernetesClientConfiguration configuration, ICredentialSource credentials)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(15),

            // Off by default in .NET: a half-open connection would then hang a watch for as long as the kernel likes.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,

            // So that a changed address, authority or client certificate is taken up some time soon.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            SslOptions = TlsOptions(configuration, credentials),
            ConnectCallback = ConnectAsync,
        };
        if (configuration.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy);
        }

        return handler;
    }

    private static SslClientAuthenticationOptions TlsOptions(KubernetesClientConfiguration configuration, ICredentialSource credentials)
    {
        var options = new SslClientAuthenticationOptions
        {
            LocalCertificateSelectionCallback = (_, _, _, _, _) => credentials.ClientCertificate!,
        };
        if (configuration.SkipTlsVerify)
        {
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (configuration is { CertificateAuthorityData: not null } or { CertificateAuthorityFile: not null })
        {
            var validator = new ServerCertificateValidator(configuration.CertificateAuthorityData, configuration.CertificateAuthorityFile);
            options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => validator.Validate(certificate, chain, errors);
        }

        return options;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // HTTP/1.1 has no pings of its own.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 30);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
