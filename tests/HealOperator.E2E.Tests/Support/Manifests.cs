namespace HealOperator.E2E.Tests.Support;

/// <summary>Manifests that several tests vary.</summary>
public static class Manifests
{
    /// <summary>A run with one busybox step.</summary>
    /// <param name="name">Name of the run.</param>
    /// <param name="url">Its repository.</param>
    /// <param name="command">The step's command, as a YAML or JSON list.</param>
    /// <param name="healing">Value of <c>spec.healing</c>.</param>
    /// <param name="image">Image of the step.</param>
    /// <param name="git">Further fields of <c>spec.source.git</c>.</param>
    public static string Run(string name, Uri url, string command, string healing = "{}", string image = Images.Busybox, string git = "") => $$$"""
        apiVersion: healoperator.io/v1alpha1
        kind: PipelineRun
        metadata: {name: {{{name}}}}
        spec:
          source: {git: {url: "{{{url}}}"{{{(git.Length == 0 ? "" : ", " + git)}}}}}
          steps:
          - {name: main, image: "{{{image}}}", command: {{{command}}}}
          timeout: 5m
          healing: {{{healing}}}
        """;

    /// <summary>A check of <see cref="Repos.OneTypo"/>.</summary>
    public static string Check(string name, Uri url, string healing, string git = "") => Run(name, url, "[sh, check.sh]", healing, git: git);

    /// <summary>A TypeScript build with the real compiler.</summary>
    public static string Build(string name, Uri url, string healing, string git = "") =>
        Run(name, url, """[tsc, --pretty, "false"]""", healing, Images.Node, git);

    /// <summary>A policy.</summary>
    public static string Policy(string name, string spec) => $$$"""
        apiVersion: healoperator.io/v1alpha1
        kind: HealPolicy
        metadata: {name: {{{name}}}}
        spec: {{{spec}}}
        """;
}
