using System.IO.Compression;
using HealOperator.Agent;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

/// <summary>What the operator mounts into a pod, below a folder of the test's own.</summary>
internal sealed class Mounts : IDisposable
{
    private readonly TempDirectory _root = new();

    public AgentSettings Settings => new() { Root = _root.Path };

    public string Workspace => _root["workspace"];

    public Mounts WithGit(string username, string password)
    {
        _root.Write("heal/git/username", username);
        _root.Write("heal/git/password", password);
        return this;
    }

    public Mounts WithSsh(string? key, string? knownHosts)
    {
        if (key is not null) _root.Write("heal/git/ssh-privatekey", key);
        if (knownHosts is not null) _root.Write("heal/git/known_hosts", knownHosts);
        return this;
    }

    public Mounts WithServiceAccount(string token, string authority)
    {
        _root.Write("var/run/secrets/kubernetes.io/serviceaccount/token", token);
        _root.Write("var/run/secrets/kubernetes.io/serviceaccount/ca.crt", authority);
        return this;
    }

    public Mounts WithData(string source, string uri)
    {
        _root.Write($"heal/data/{source}/uri", uri);
        return this;
    }

    public Mounts WithCapturedLog(string log) => WithGzip(MountPaths.CapturedLog, System.Text.Encoding.UTF8.GetBytes(log));

    /// <summary>Mounts the evidence and returns its digest.</summary>
    public string WithEvidence(DiagnosisReport report)
    {
        var document = EvidenceDocument.Write(report);
        WithGzip(MountPaths.Evidence, document);
        return EvidenceDocument.Digest(document);
    }

    public void Dispose() => _root.Dispose();

    private Mounts WithGzip(string path, byte[] content)
    {
        var file = _root.Write(path.TrimStart('/'), "");
        using var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        gzip.Write(content);
        return this;
    }
}
