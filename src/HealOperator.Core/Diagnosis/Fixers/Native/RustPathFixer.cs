using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>
/// rustc: a path through std, core, alloc or the crate itself of which one part is not there, while exactly one module is near. Silent where rustc has advice of its own, and when the part does not
/// stand at the place.
/// </summary>
internal sealed partial class RustPathFixer : IFixer
{
    private static readonly string[] Standard =
    [
        "alloc", "any", "array", "ascii", "borrow", "boxed", "cell", "char", "clone", "cmp", "collections", "convert", "default", "env", "error", "f32", "f64", "ffi", "fmt", "fs", "future", "hash", "hint", "io", "iter",
        "marker", "mem", "net", "num", "ops", "option", "path", "pin", "process", "ptr", "rc", "result", "slice", "str", "string", "sync", "task", "thread", "time", "vec",
    ];

    public string Id => "rustc-path";

    public int Confidence => 82;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool != "rustc" || SourceText.Open(context) is not { } file) return null;
        var block = RustBlock.Of(context.Following);
        if (block.Any(l => l.Contains("help: ", StringComparison.Ordinal)) || Missing().Match(string.Join('\n', block.Prepend(context.Error.Message))) is not { Success: true } message) return null;
        var (written, parent) = (message.Groups[1].Value, message.Groups[2].Value);
        var names = parent is "std" or "core" or "alloc" ? Standard : parent is "the crate root" or "crate" ? Modules(context.Sources!, file.Path) : [];
        if (NearName.Find(written, names) is not { } meant || WordPlace.Find(file, context.Error.Line, context.Error.Column, written) is not { } place) return null;
        return new() { Edits = [file.Replace(place, written, meant)], Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    private static IReadOnlyList<string> Modules(ISourceTree sources, string path)
    {
        var root = path.LastIndexOf("src/", StringComparison.Ordinal) is >= 0 and var at ? path[..(at + 4)] : "";
        return [.. new[] { "lib.rs", "main.rs" }.Select(f => sources.Read(root + f)).OfType<string>().SelectMany(t => Module().Matches(t)).Select(m => m.Groups[1].Value).Distinct()];
    }

    [GeneratedRegex(@"could not find `(\w+)` in (?:`(\w+)`|(?<2>the crate root))", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Module();
}
