using HealOperator.Core.Diagnosis.Fixers;
using HealOperator.Core.Diagnosis.Fixers.Data;
using HealOperator.Core.Diagnosis.Fixers.Dbt;
using HealOperator.Core.Diagnosis.Fixers.DotNet;
using HealOperator.Core.Diagnosis.Fixers.JavaScript;
using HealOperator.Core.Diagnosis.Fixers.Jvm;
using HealOperator.Core.Diagnosis.Fixers.Native;
using HealOperator.Core.Diagnosis.Fixers.Ops;
using HealOperator.Core.Diagnosis.Fixers.Python;
using HealOperator.Core.Diagnosis.Fixers.Sql;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Every fixer. Each has a folder of golden cases in the tests under its id.</summary>
public static class FixerCatalogue
{
    /// <summary>The fixers; where two say the same, the one that stands first counts.</summary>
    public static IReadOnlyList<IFixer> All { get; } =
    [
        new TypeScriptKeywordFixer(),
        new TypeScriptDidYouMeanFixer(),
        new TypeScriptIntrinsicElementFixer(),
        new TypeScriptPropertyFixer(),
        new TypeScriptLiteralFixer(),
        new JsKeywordFixer(),
        new JsExportNameFixer(),
        new JsMissingImportFixer(),
        new JsUnusedImportFixer(),
        new JsModulePathFixer(),
        new JsPackageNameFixer(),
        new JsBracketFixer(),
        new JsxClosingTagFixer(),
        new TypeScriptImportFormFixer(),
        new EslintFixer(),
        new JsNearNameFixer(),
        new JsConstantFixer(),
        new JsAsyncFixer(),
        new NpmScriptFixer(),
        new DbtReferenceFixer(),
        new DbtMacroFixer(),
        new JsonSyntaxFixer(),
        new TomlSyntaxFixer(),
        new YamlSyntaxFixer(),
        new YamlIndentFixer(),
        new SqlColumnFixer(),
        new SqlTableFixer(),
        new SqlAliasFixer(),
        new SqlFunctionFixer(),
        new SqlTrailingCommaFixer(),
        new SqlMissingCommaFixer(),
        new SqlKeywordFixer(),
        new SqlGroupByFixer(),
        new RuffDiffFixer(),
        new FormatDiffFixer(),
        new PythonUnusedImportFixer(),
        new PythonStyleFixer(),
        new PythonDidYouMeanFixer(),
        .. NativeFixers.All,
        new PythonNearNameFixer(),
        new PythonMissingImportFixer(),
        new PythonModuleFixer(),
        new PythonColonFixer(),
        new PythonBracketFixer(),
        new PythonQuoteFixer(),
        new PythonCommaFixer(),
        new PythonEqualsFixer(),
        new PythonPrintFixer(),
        new PythonExceptFixer(),
        new PythonUnmatchedFixer(),
        new PythonModuleClassFixer(),
        new PythonIndentFixer(),
        new PathCaseFixer(),
        new ExecutableBitFixer(),
        new CrlfScriptFixer(),
        new DockerfileInstructionFixer(),
        new DockerCopyFixer(),
        new TerraformDidYouMeanFixer(),
        new ShellVariableFixer(),
        new JavaExpectedFixer(),
        new JavaBraceFixer(),
        new JavaImportFixer(),
        new JavaPackageFixer(),
        new JavaNearNameFixer(),
        new KotlinScalaNearNameFixer(),
        new GradleNameFixer(),
        new CSharpExpectedFixer(),
        new CSharpBraceFixer(),
        new CSharpUsingFixer(),
        new CSharpNearNameFixer(),
        new NuGetIdFixer(),
        new NuGetVersionFixer(),
        new CargoLockFixer(),
        new PnpmLockFixer(),
        new MemoryLimitFixer(raises: 1),
        new MemoryLimitFixer(raises: 2),
        new MemoryLimitFixer(raises: 3),
        new TimeoutFixer(),
        new RerunFixer(),
        new RevertCommitFixer(),
    ];
}
