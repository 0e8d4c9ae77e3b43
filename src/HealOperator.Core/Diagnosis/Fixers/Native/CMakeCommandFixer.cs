using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>A command that CMake does not know, while exactly one of its own, or of the functions and macros of the repository, is near. Silent when the line does not begin with it.</summary>
internal sealed partial class CMakeCommandFixer : IFixer
{
    private static readonly string[] Commands =
        ("add_compile_definitions add_compile_options add_custom_command add_custom_target add_definitions add_dependencies add_executable add_library add_link_options add_subdirectory add_test break "
        + "cmake_minimum_required cmake_parse_arguments cmake_policy configure_file continue enable_language enable_testing endforeach endfunction endif endmacro endwhile execute_process export file find_file "
        + "find_library find_package find_path find_program foreach function get_filename_component get_property get_target_property if elseif else include include_directories install link_directories link_libraries list "
        + "macro mark_as_advanced math message option project return separate_arguments set set_property set_source_files_properties set_target_properties set_tests_properties source_group string target_compile_definitions "
        + "target_compile_features target_compile_options target_include_directories target_link_directories target_link_libraries target_link_options target_precompile_headers target_sources try_compile try_run unset while").Split(' ');

    public string Id => "cmake-command";

    public int Confidence => 84;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Sources is not { } sources || Unknown().Match(string.Join('\n', context.Following.Take(3).Prepend(context.Error.Message))) is not { Success: true } message) return null;
        var written = message.Groups[1].Value;
        if (SourceText.Open(context) is not { } file || file.Line(context.Error.Line) is not { } line || !line.TrimStart().StartsWith(written, StringComparison.Ordinal)) return null;
        var own = sources.Files.Where(f => f.EndsWith("CMakeLists.txt", StringComparison.Ordinal) || f.EndsWith(".cmake", StringComparison.Ordinal)).Take(200).SelectMany(f => Function().Matches(sources.Read(f) ?? "")).Select(m => m.Groups[1].Value);
        if (NearName.Find(written, Commands.Concat(own)) is not { } meant) return null;
        return new() { Edits = [file.Replace(file.StartOf(context.Error.Line!.Value) + line.Length - line.TrimStart().Length, written, meant)], Summary = $"Write '{meant}' for '{written}' in {file.Path}, line {context.Error.Line}" };
    }

    [GeneratedRegex(@"Unknown CMake command ""(\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^\s*(?:function|macro)\s*\(\s*(\w+)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Function();
}
