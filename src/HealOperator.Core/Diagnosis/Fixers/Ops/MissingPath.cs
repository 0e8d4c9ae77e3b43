using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>The path that a message says is missing.</summary>
/// <param name="Written">As it was printed.</param>
/// <param name="IsModule">Whether it names a module, whose file has an ending that was not written.</param>
internal sealed partial record MissingPath(string Written, bool IsModule)
{
    /// <summary>Reads a message of a shell, a compiler, an interpreter, a bundler, make, CMake, docker or the JVM; null when it tells of no missing path.</summary>
    public static MissingPath? Of(string message)
    {
        if (Module().Match(message) is { Success: true } module) return new(module.Groups[1].Value, IsModule: true);
        if (PythonModule().Match(message) is { Success: true } python) return new(python.Groups[1].Value, IsModule: true);
        return File().Match(message) is { Success: true } file
            ? new(file.Groups.Cast<Group>().Skip(1).First(g => g.Success).Value.TrimEnd('/'), IsModule: false)
            : null;
    }

    /// <summary>Whether it is written with dots, as Python's modules are.</summary>
    public bool IsDotted => IsModule && !Written.Contains('/') && !Written.StartsWith('.');

    [GeneratedRegex(@"(?:Cannot find module|Can't resolve|Could not resolve|Failed to resolve import|Unable to resolve path to module|Failed to load url) ['""`](\.{0,2}/[^'""`]+)['""`]", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex(@"No module named '?([A-Za-z_][\w.]*)'?", RegexOptions.CultureInvariant)]
    private static partial Regex PythonModule();

    [GeneratedRegex(@"cannot (?:stat|access|open|find) ['‘`]?([^'’`:\s]+)['’`]?|[Nn]o such file or directory[:,]? (?:(?:open|stat|lstat|access|scandir|copyfile) )?['""]([^'""]+)['""]|can't open file '([^']+)'|No rule to make target ['`]([^'`]+)'|Cannot find source file:\s+(\S+)|""(/[^""]+)"": not found|stat ([^:\s]+): (?:file does not exist|no such file)|(?:open|copyfile|lstat) ([^:\s'""]+): no such file|(\S+) \(No such file or directory\)|([^\s:'""‘’]+)['’""]?: (?:Cannot open: )?[Nn]o such file(?: or directory)?", RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
