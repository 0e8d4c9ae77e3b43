namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>A name that an import brings into its file.</summary>
/// <param name="Imported">The name in the other module; "default" and "*" for those.</param>
/// <param name="Local">The name here.</param>
/// <param name="First">Index of the first token, type included.</param>
/// <param name="Last">Index of the last token.</param>
internal sealed record JsBinding(string Imported, string Local, int First, int Last)
{
    /// <summary>Whether it stands in braces.</summary>
    public bool IsNamed => Imported is not ("default" or "*");
}
