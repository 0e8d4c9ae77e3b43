using System.Text;
using YamlDotNet.RepresentationModel;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>
/// One or several kubeconfig files merged: of entries with the same name, and of current contexts, the first wins; relative paths are
/// relative to the file that they stand in.
/// </summary>
internal sealed class Kubeconfig
{
    private readonly Dictionary<string, Entry> _clusters = [];
    private readonly Dictionary<string, Entry> _users = [];
    private readonly Dictionary<string, Entry> _contexts = [];
    private readonly string _source;
    private string? _currentContext;

    private Kubeconfig(IReadOnlyList<string> files) => _source = string.Join(" + ", files);

    public static Kubeconfig Load(IReadOnlyList<string> files)
    {
        var merged = new Kubeconfig(files);
        foreach (var file in files)
        {
            merged.Add(file);
        }

        return merged;
    }

    public KubernetesClientConfiguration Resolve(string? contextName)
    {
        contextName ??= _currentContext
            ?? throw new KubernetesConfigurationException($"{_source}: there is no current-context; name one of: {Names(_contexts)}.");
        var context = Find(_contexts, "context", contextName);
        var clusterName = context.Node.Text("cluster") ?? throw new KubernetesConfigurationException($"{context}: cluster is missing.");
        var cluster = Find(_clusters, "cluster", clusterName);

        // An absent user is an anonymous one, which some clusters are content with.
        var user = context.Node.Text("user") is { } userName ? Find(_users, "user", userName) : null;
        var server = cluster.Node.Text("server") ?? throw new KubernetesConfigurationException($"{cluster}: server is missing.");
        var authority = cluster.Data("certificate-authority-data");
        var token = user?.Node.Text("token");
        return new KubernetesClientConfiguration
        {
            Server = Uri.TryCreate(server.Contains("://") ? server : $"https://{server}", UriKind.Absolute, out var address)
                ? address
                : throw new KubernetesConfigurationException($"{cluster}: server '{server}' is not a URL."),
            Namespace = context.Node.Text("namespace") ?? "default",
            CertificateAuthorityData = authority,
            CertificateAuthorityFile = authority is null ? cluster.PathOf("certificate-authority") : null,
            SkipTlsVerify = cluster.Node.Flag("insecure-skip-tls-verify"),
            TlsServerName = cluster.Node.Text("tls-server-name"),
            Proxy = cluster.Node.Text("proxy-url") is { } proxy ? new Uri(proxy) : null,
            Token = token,
            TokenFile = token is null ? user?.PathOf("tokenFile") : null,
            ClientCertificateData = user?.DataOrFile("client-certificate"),
            ClientKeyData = user?.DataOrFile("client-key"),
            Exec = user?.Node.Map("exec") is { } exec ? Exec(exec, user) : null,
        };
    }

    private static ExecPlugin Exec(YamlMappingNode exec, Entry user)
    {
        var command = exec.Text("command") ?? throw new KubernetesConfigurationException($"{user}: exec.command is missing.");
        return new ExecPlugin
        {
            ApiVersion = exec.Text("apiVersion") ?? throw new KubernetesConfigurationException($"{user}: exec.apiVersion is missing."),
            Command = command.Contains('/') ? user.Absolute(command) : command,
            Args = [.. exec.Items("args").OfType<YamlScalarNode>().Select(arg => arg.Value ?? string.Empty)],
            Env = exec.Items("env").OfType<YamlMappingNode>()
                .ToDictionary(variable => variable.Text("name") ?? string.Empty, variable => variable.Text("value") ?? string.Empty),
            InstallHint = exec.Text("installHint"),
            InteractiveMode = exec.Text("interactiveMode") ?? "IfAvailable",
            ProvideClusterInfo = exec.Flag("provideClusterInfo"),
        };
    }

    private static string Names(Dictionary<string, Entry> entries) => entries.Count == 0 ? "(none)" : string.Join(", ", entries.Keys);

    private void Add(string file)
    {
        YamlMappingNode root;
        try
        {
            // PowerShell writes UTF-16; the byte order mark tells.
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            root = Yaml.Parse(reader, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KubernetesConfigurationException($"{file}: {exception.Message}", exception);
        }

        _currentContext ??= root.Text("current-context");
        Collect(root, "clusters", "cluster", file, _clusters);
        Collect(root, "users", "user", file, _users);
        Collect(root, "contexts", "context", file, _contexts);
    }

    private static void Collect(YamlMappingNode root, string list, string kind, string file, Dictionary<string, Entry> target)
    {
        foreach (var item in root.Items(list).OfType<YamlMappingNode>())
        {
            if (item.Text("name") is { } name)
            {
                target.TryAdd(name, new Entry(file, kind, name, item.Map(kind) ?? []));
            }
        }
    }

    private Entry Find(Dictionary<string, Entry> entries, string kind, string name) => entries.TryGetValue(name, out var entry)
        ? entry
        : throw new KubernetesConfigurationException($"{_source}: there is no {kind} '{name}'; there is: {Names(entries)}.");

    private sealed record Entry(string File, string Kind, string Name, YamlMappingNode Node)
    {
        public string Absolute(string path) => Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(File))!);

        public string? PathOf(string key) => Node.Text(key) is { } path ? Absolute(path) : null;

        public string? Data(string key)
        {
            try
            {
                return Node.Text(key) is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : null;
            }
            catch (FormatException exception)
            {
                throw new KubernetesConfigurationException($"{this}: {key} is not base64.", exception);
            }
        }

        public string? DataOrFile(string key)
        {
            try
            {
                return Data($"{key}-data") ?? (PathOf(key) is { } path ? System.IO.File.ReadAllText(path) : null);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new KubernetesConfigurationException($"{this}: {key}: {exception.Message}", exception);
            }
        }

        public override string ToString() => $"{File}: {Kind} '{Name}'";
    }
}
