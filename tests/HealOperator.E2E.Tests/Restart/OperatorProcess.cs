using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HealOperator.E2E.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Restart;

/// <summary>An operator that runs as a process of this machine, so that it can be killed at any moment.</summary>
internal sealed class OperatorProcess(World world, string ns) : IDisposable
{
    private readonly TempDirectory _logs = new();
    private Process? _process;
    private int _starts;

    /// <summary>How often it was started.</summary>
    public int Starts => _starts;

    /// <summary>
    /// Starts it. Each start takes a lease of its own: the one before is known to be dead, so there is nothing to wait for.
    /// </summary>
    public void Start()
    {
        _starts++;
        var log = _logs[string.Create(CultureInfo.InvariantCulture, $"{_starts}.log")];
        string[] arguments =
        [
            "operator", $"--kubeconfig={world.Cluster.KubeconfigPath}", $"--watch-namespaces={ns}", $"--lease-namespace={ns}",
            string.Create(CultureInfo.InvariantCulture, $"--lease-name=life-{_starts}"), $"--image={Images.Operator}",
            "--diagnosis-service-account=heal-operator-diagnosis", "--apply-service-account=heal-operator-apply",
            string.Create(CultureInfo.InvariantCulture, $"--http-port={FreePort()}"), "--log-level=Debug",
        ];
        var command = $"exec dotnet {Path.Combine(AppContext.BaseDirectory, "heal.dll")} {string.Join(' ', arguments)} > {log} 2>&1";
        _process = Process.Start(new ProcessStartInfo("sh", ["-c", command]))!;
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The end of the log of the present life.</summary>
    public string LogTail() =>
        string.Join('\n', File.ReadLines(_logs[string.Create(CultureInfo.InvariantCulture, $"{_starts}.log")]).TakeLast(60));

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _logs.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
