using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>The packages that a Python project asks for.</summary>
internal static partial class PythonRequirements
{
    // Packages whose module has another name, as their own documentation has it.
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["pyyaml"] = "yaml",
        ["opencv_python"] = "cv2",
        ["opencv_python_headless"] = "cv2",
        ["scikit_learn"] = "sklearn",
        ["scikit_image"] = "skimage",
        ["pillow"] = "PIL",
        ["beautifulsoup4"] = "bs4",
        ["python_dateutil"] = "dateutil",
        ["psycopg2_binary"] = "psycopg2",
        ["python_dotenv"] = "dotenv",
        ["pyjwt"] = "jwt",
        ["mysqlclient"] = "MySQLdb",
        ["pycryptodome"] = "Crypto",
        ["pyserial"] = "serial",
        ["gitpython"] = "git",
        ["python_multipart"] = "multipart",
        ["ruamel_yaml"] = "ruamel",
        ["protobuf"] = "google",
        ["attrs"] = "attr",
        ["msgpack_python"] = "msgpack",
    };

    /// <summary>The module of a package that is not named like it; null when none is known.</summary>
    public static string? ModuleOf(string package) => Modules.GetValueOrDefault(Normalize(package));

    /// <summary>The packages of requirements files and of pyproject.toml, with underscores, as modules are written.</summary>
    public static IReadOnlySet<string> Packages(ISourceTree sources)
    {
        var packages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in sources.Files)
        {
            var name = file.Split('/')[^1];
            var pattern = name == "pyproject.toml" ? Dependency() : RequirementsFile().IsMatch(name) ? Requirement() : null;
            if (pattern is null || sources.Read(file) is not { } text) continue;
            foreach (Match match in pattern.Matches(text)) packages.Add(Normalize(match.Groups[1].Value));
        }

        return packages;
    }

    private static string Normalize(string package) => package.Replace('-', '_').Replace('.', '_').ToLowerInvariant();

    [GeneratedRegex(@"^(?:[\w-]*requirements[\w-]*|constraints|base|dev|prod|test)\.(?:txt|in)$", RegexOptions.CultureInvariant)]
    private static partial Regex RequirementsFile();

    [GeneratedRegex(@"^([A-Za-z][\w.-]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"^\s*(?:""|')?([A-Za-z][\w.-]*)(?:\[[\w,-]+\])?\s*(?:[<>=~!^].*|=.*|""|').*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Dependency();
}
