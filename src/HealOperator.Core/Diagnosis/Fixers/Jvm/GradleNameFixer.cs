using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixers.Curly;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>
/// A build script of Gradle names a method or configuration that is not there, while one of Gradle's own is near. Silent when the
/// name does not stand on the reported line exactly once, and on names of plugins, which nothing here knows.
/// </summary>
internal sealed partial class GradleNameFixer : IFixer
{
    private static readonly string[] Known =
    [
        "implementation", "testImplementation", "api", "compileOnly", "testCompileOnly", "runtimeOnly", "testRuntimeOnly", "annotationProcessor", "kapt", "ksp",
        "androidTestImplementation", "debugImplementation", "releaseImplementation", "compile", "testCompile", "runtime", "classpath", "platform", "project",
        "repositories", "dependencies", "buildscript", "allprojects", "subprojects", "configurations", "plugins", "apply", "sourceSets", "mavenCentral", "mavenLocal",
        "google", "gradlePluginPortal", "maven", "flatDir", "useJUnitPlatform", "useTestNG", "sourceCompatibility", "targetCompatibility", "version", "group",
        "description", "testLogging", "jvmArgs", "mainClass", "mainClassName", "doLast", "doFirst", "dependsOn", "include", "exclude", "toolchain", "languageVersion",
    ];

    public string Id => "gradle-name";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error is not { Tool: "gradle", File: not null } || SourceText.Open(context) is not { } file) return null;
        var message = Missing().Match(context.Error.Message);
        if (message.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Value is not { } written || WordPlace.Only(file, context.Error.Line, written) is not { } offset) return null;
        return Spelling.Fix(file, offset, context.Error.Line, written, Known);
    }

    [GeneratedRegex(@"^Could not find method (\w+)\(\) for arguments|^Could not (?:get|set) unknown property '(\w+)'|^Unresolved reference:? '?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
