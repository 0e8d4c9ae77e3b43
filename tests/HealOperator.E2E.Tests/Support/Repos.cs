namespace HealOperator.E2E.Tests.Support;

/// <summary>Small repositories that several tests use.</summary>
public static class Repos
{
    /// <summary>A repository that says hello.</summary>
    public static Dictionary<string, string> Hello => DemoFiles.Of("hello");

    /// <summary>A TypeScript project with one error that one edit heals: <c>foo</c> where the type has <c>foobar</c>.</summary>
    public static Dictionary<string, string> OneTypo
    {
        get
        {
            var files = DemoFiles.Of("web");
            files["app/page.tsx"] = files["app/page.tsx"].Replace("expot", "export", StringComparison.Ordinal).Replace("dive>", "div>", StringComparison.Ordinal);
            return files;
        }
    }
}
