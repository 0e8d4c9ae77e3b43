using HealOperator.Core;
using HealOperator.Core.Diagnosis;

namespace HealOperator.Agent.Redaction;

/// <summary>Redacts a classification and bounds its texts. The fingerprint is a hash of the error before that, and shows nothing.</summary>
internal static class CleanClassification
{
    private const int MaxChars = 2000;

    public static Classification Of(Classification classification, Redactor redactor) => classification with
    {
        Why = Clean(classification.Why, redactor),
        Primary = classification.Primary is not { } error ? null : error with
        {
            Message = Clean(error.Message, redactor),
            Suggestion = error.Suggestion is null ? null : Clean(error.Suggestion, redactor),
        },
    };

    private static string Clean(string text, Redactor redactor) => Bounded.Text(redactor.Redact(text), MaxChars);
}
