using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HealOperator.Integration.Tests.Runtime;

/// <summary>A cable between a client and the API server that a test can pull.</summary>
internal sealed class TcpForwarder : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly string _host;
    private readonly int _port;
    private volatile bool _cut;

    public TcpForwarder(Uri target)
    {
        (_host, _port) = (target.Host, target.Port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Ends every connection, and every new one at once.</summary>
    public void Cut()
    {
        _cut = true;
        while (_open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend() => _cut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = ForwardAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            if (_cut)
            {
                return;
            }

            _open.Add(client);
            _open.Add(server);
            try
            {
                await server.ConnectAsync(_host, _port);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
            {
                // Pulled.
            }
        }
    }
}
