using HealOperator.Operator.Crds;
using HealOperator.TestKit;

namespace HealOperator.Operator.Tests.Crds;

public sealed class CrdFilesTests
{
    [Theory]
    [InlineData("config/crd")]
    [InlineData("charts/heal-operator/files/crds")]
    public void Generate_CheckedInFiles_DoNotDrift(string folder)
    {
        var generated = CrdFiles.Generate();

        var files = Directory.GetFiles(Path.Combine(Repository.Root, folder)).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        files.Keys.Order().ShouldBe(generated.Keys.Order());
        foreach (var (name, yaml) in generated) files[name].ShouldBe(yaml, $"{folder}/{name} has drifted; run 'make crds'.");
    }
}
