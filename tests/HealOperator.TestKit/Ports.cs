using System.Net;
using System.Net.Sockets;

namespace HealOperator.TestKit;

/// <summary>Ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port that nobody listens on just now.</summary>
    public static int Free(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
