using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HealOperator.Core.Tests.Architecture;

/// <summary>The stairs of the house go one way.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.Path", "System.Net.", "System.Environment", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Threading.Timer", "System.Console", "System.Guid.NewGuid",
    ];

    [Theory]
    [InlineData("Core")]
    [InlineData("Kubernetes")]
    [InlineData("Agent", "Core")]
    [InlineData("Operator", "Agent", "Core", "Kubernetes")]
    [InlineData("Cli", "Agent", "Operator")]
    public void Project_ReferencesOnlyTheRoomsBelow(string room, params string[] allowed)
    {
        var project = XDocument.Load(Path.Combine(Root(), "src", $"HealOperator.{room}", $"HealOperator.{room}.csproj"));

        var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        references.Select(name => name["HealOperator.".Length..]).Except(allowed).ShouldBeEmpty();
    }

    [Fact]
    public void Core_ReferencesNoAssemblyThatTouchesTheWorld()
    {
        var references = typeof(PinnedRef).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

        references.Where(name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.IO.FileSystem", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name is "System.Diagnostics.Process" or "System.Console").ShouldBeEmpty();
    }

    [Fact]
    public void Core_SourceUsesNoClockFilesNetworkOrEnvironment()
    {
        var offences =
            from file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "HealOperator.Core"), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where World().IsMatch(Literal().Replace(line, "\"\"")) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";

        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Core_MembersNameNoTypeOfTheWorld()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var named =
            from type in typeof(PinnedRef).Assembly.GetTypes()
            from member in type.GetFields(All).Select(field => field.FieldType)
                .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            where Forbidden.Any(name => member.FullName?.StartsWith(name, StringComparison.Ordinal) == true)
            select $"{type.FullName}: {member.FullName}";

        named.ShouldBeEmpty();
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>Names of types as data are no use of them.</summary>
    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bFile\.(Read|Write|Open|Exists|Delete|Create|Append|Copy|Move)|\bDirectory\.|\bEnvironment\.|\bProcess\.Start|System\.Net\b|\bSystem\.IO\.(File|Directory)|\bTimeProvider\b|\b(Utc)?Now\(|DateTime(Offset)?\.(Utc)?Now|\bStopwatch\b|Random\.Shared|\bnew Random\(|Guid\.NewGuid|\bConsole\.")]
    private static partial Regex World();
}
