using System.Collections.Frozen;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Packages of Go's standard library whose last word stands for one package alone; template, rand, scanner, pprof and the like are left out.</summary>
internal static class GoStandardPackages
{
    private static readonly FrozenDictionary<string, string> Paths =
        "archive/tar archive/zip bufio bytes compress/gzip context crypto/md5 crypto/sha1 crypto/sha256 crypto/sha512 crypto/tls crypto/x509 database/sql embed encoding/base64 encoding/binary encoding/csv encoding/hex encoding/json encoding/xml errors expvar flag fmt hash/crc32 html io io/fs io/ioutil log log/slog maps math math/big math/bits mime net net/http net/http/httptest net/mail net/netip net/smtp net/url os os/exec os/signal os/user path path/filepath reflect regexp runtime/debug slices sort strconv strings sync sync/atomic syscall testing text/tabwriter time unicode unicode/utf8"
            .Split(' ').ToFrozenDictionary(p => p[(p.LastIndexOf('/') + 1)..], StringComparer.Ordinal);

    /// <summary>The import path of the package of that name; null when there is none, or more than one.</summary>
    public static string? PathOf(string name) => Paths.GetValueOrDefault(name);
}
