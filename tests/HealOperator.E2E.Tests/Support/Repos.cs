namespace HealOperator.E2E.Tests.Support;

/// <summary>Small repositories that several tests use.</summary>
public static class Repos
{
    /// <summary>A repository that says hello.</summary>
    public static Dictionary<string, string> Hello => DemoFiles.Of("hello");

    /// <summary>
    /// A TypeScript project with one error that one edit heals: <c>foo</c> where the type has <c>foobar</c>. Its <c>check.sh</c> finds that error
    /// as the compiler does and says so in the compiler's words, at a hundredth of its cost.
    /// </summary>
    public static Dictionary<string, string> OneTypo
    {
        get
        {
            var files = DemoFiles.Of("web");
            files["app/page.tsx"] = files["app/page.tsx"].Replace("expot", "export", StringComparison.Ordinal).Replace("dive>", "div>", StringComparison.Ordinal);
            files["check.sh"] = """
                if grep -q 'post\.foo}' app/page.tsx; then
                  echo "app/page.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'."
                  exit 2
                fi
                """;
            return files;
        }
    }

    /// <summary><see cref="OneTypo"/>, and the same error in a file that the check complains of and does not depend on.</summary>
    public static Dictionary<string, string> OneOfTwoTypos
    {
        get
        {
            var files = OneTypo;
            files["app/list.tsx"] = files["app/page.tsx"];
            files["check.sh"] = """
                if grep -q 'post\.foo}' app/page.tsx; then
                  echo "app/list.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'."
                  echo "app/page.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'."
                  exit 2
                fi
                """;
            return files;
        }
    }
}
