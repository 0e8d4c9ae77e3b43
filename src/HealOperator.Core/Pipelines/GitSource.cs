using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>Where the pipeline's code is.</summary>
public sealed record GitSource
{
    [Description("Repository address: https://, http:// or ssh://.")]
    [StringLength(2048, MinimumLength = 1)]
    public required string Url { get; init; }

    [Description("Branch, tag or full commit hash to run.")]
    [StringLength(255, MinimumLength = 1)]
    [DefaultValue("main")]
    public string Ref { get; init; } = "main";

    [Description("Folder of the pipeline inside the repository.")]
    [StringLength(1024)]
    [DefaultValue(".")]
    public string Path { get; init; } = ".";

    [Description("Secret of type kubernetes.io/basic-auth or kubernetes.io/ssh-auth. Write access is needed for a fix to be pushed.")]
    public LocalReference? SecretRef { get; init; }
}
