using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed partial class ImportBlockTests
{
    [Theory]
    [InlineData("package a;", 2, "package a;\nimport b.C;")]
    [InlineData("package a;\n", 2, "package a;\nimport b.C;\n")]
    [InlineData("package a;\r\n\r\nclass D {}\r\n", 3, "package a;\r\n\r\nimport b.C;\r\n\r\nclass D {}\r\n")]
    [InlineData("package a;\nimport b.B;\nimport b.D;", 2, "package a;\nimport b.B;\nimport b.C;\nimport b.D;")]
    [InlineData("package a;\nimport b.B;", 2, "package a;\nimport b.B;\nimport b.C;")]
    public void Add_File_HasTheImportWhereOthersWouldBe(string before, int line, string after)
    {
        var tree = new MemoryTree(new Dictionary<string, string> { ["a.java"] = before });
        var edits = new EditSet();

        edits.TryAdd(ImportBlock.Add(SourceText.Open(tree, "a.java")!, "import b.C;", Import(), StringComparer.Ordinal, line), []).ShouldBeTrue();

        edits.Apply(tree)["a.java"].After.ShouldBe(after);
    }

    [GeneratedRegex("^import ")]
    private static partial Regex Import();
}
