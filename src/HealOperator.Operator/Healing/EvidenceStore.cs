using System.IO.Compression;
using HealOperator.Core;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Healing;

/// <summary>Keeps the whole evidence of an attempt in a ConfigMap that nobody can change.</summary>
internal sealed class EvidenceStore(IKubernetesClient client)
{
    /// <exception cref="BlockedException">Other evidence is there already, or it is too large.</exception>
    public async Task StoreAsync(AttemptScene scene, DiagnosisReport report, string digest, CancellationToken cancellationToken)
    {
        var map = new ConfigMap
        {
            Metadata = new()
            {
                Name = JobNames.Evidence(scene.Name),
                Namespace = scene.Namespace,
                OwnerReferences = [scene.Attempt.ToOwnerReference()],
                Labels = new JobIdentity("", scene.Attempt, scene.Run.Metadata.Name!, Component.Diagnosis, scene.Name).Labels,
            },
            Immutable = true,
            BinaryData = new Dictionary<string, byte[]> { [MountPaths.EvidenceKey] = Compress(EvidenceDocument.Write(report)) },
        };
        try
        {
            await client.CreateAsync(map, cancellationToken);
        }
        catch (AlreadyExistsException)
        {
            var present = await client.GetAsync<ConfigMap>(map.Metadata.Name!, scene.Namespace, cancellationToken);
            if (present is null || !present.IsOwnedBy(scene.Attempt)) throw BlockedException.NameConflict("ConfigMap", map.Key());
            if (EvidenceDocument.Digest(Decompress(present.BinaryData?[MountPaths.EvidenceKey] ?? [])) != digest)
                throw new BlockedException(FailureReasons.EvidenceMismatch, ReasonSentences.Of(FailureReasons.EvidenceMismatch));
        }
        catch (InvalidException refused)
        {
            throw BlockedException.Refused("ConfigMap", map.Key(), refused);
        }
    }

    private static byte[] Compress(byte[] document)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal)) gzip.Write(document);
        return result.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        var result = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress)) gzip.CopyTo(result);
        return result.ToArray();
    }
}
