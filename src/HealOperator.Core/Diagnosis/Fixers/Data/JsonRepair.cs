using System.Text.Json;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Data;

/// <summary>Repairs the slips in a JSON text of which only one repair is possible, until the whole text is JSON.</summary>
internal static class JsonRepair
{
    private const int MostRepairs = 20;

    /// <summary>Whether the text is JSON, to the letter of RFC 8259.</summary>
    public static bool IsValid(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The edits that make the file JSON, and where the first slip is; null when some slip can be repaired in two ways.</summary>
    public static (IReadOnlyList<TextEdit> Edits, int Offset)? Of(SourceText file)
    {
        var (text, edits, shift) = (file.Text, new List<TextEdit>(), 0);
        while (edits.Count < MostRepairs)
        {
            if (FirstSlip(text) is not var (at, old, fresh)) break;
            text = text.Remove(at, old.Length).Insert(at, fresh);
            edits.Add(file.Replace(at - shift, old, fresh));
            shift += fresh.Length - old.Length;
        }

        return edits.Count > 0 && IsValid(text) ? (edits, edits[0].Offset) : null;
    }

    private static (int At, string Old, string Fresh)? FirstSlip(string text)
    {
        var stack = new Stack<char>();
        var tokens = JsonToken.Of(text).ToList();
        var wants = 'v';
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (Repair(text, tokens, i, wants, stack.TryPeek(out var open) ? open : ' ') is { } slip) return slip;
            if (token.Kind is '{' or '[')
            {
                stack.Push(token.Kind);
                wants = token.Kind == '{' ? 'k' : 'e';
            }
            else if (token.Kind is '}' or ']')
            {
                if (stack.Count == 0 || stack.Pop() != (token.Kind == '}' ? '{' : '[')) return null;
                wants = ',';
            }
            else
            {
                wants = (token.Kind, wants) switch
                {
                    (',', _) => open == '{' ? 'K' : 'V',
                    (':', _) => 'v',
                    (_, 'k' or 'K') => ':',
                    _ => ',',
                };
            }
        }

        return null;
    }

    // wants: k a key or the end, K a key after a comma, : a colon, v a value, e a value or the end, V a value after a comma, ',' a comma or the end.
    private static (int At, string Old, string Fresh)? Repair(string text, List<JsonToken> tokens, int i, char wants, char open)
    {
        var token = tokens[i];
        var before = i > 0 ? tokens[i - 1] : default;
        if (wants is 'K' or 'V' && token.Kind is '}' or ']') return (before.Start, ",", "");
        if (wants is 'K' or 'V' && token.Kind == ',') return (token.Start, ",", "");
        if (token.Kind == 'q' && wants is not (',' or ':')) return Requote(text, token);
        if (wants is 'k' or 'K' && token.Kind == 'w' && i + 1 < tokens.Count && tokens[i + 1].Kind == ':') return (token.Start, text[token.Start..token.End], $"\"{text[token.Start..token.End]}\"");
        if (wants is 'v' or 'V' or 'e' && token.Kind == 'w' && Literal(text[token.Start..token.End]) is { } literal) return (token.Start, text[token.Start..token.End], literal);
        if (wants == ':' && token.IsValue) return (before.End, "", ":");
        var isNext = open == '[' ? token.IsValue : open == '{' && token.Kind is 's' or 'q' && i + 1 < tokens.Count && tokens[i + 1].Kind == ':';
        return wants == ',' && isNext ? (before.End, "", ",") : null;
    }

    private static string? Literal(string word) => word switch { "True" => "true", "False" => "false", "None" => "null", _ => null };

    private static (int At, string Old, string Fresh)? Requote(string text, JsonToken token)
    {
        var inner = text[(token.Start + 1)..(token.End - 1)];
        return inner.AsSpan().IndexOfAny('"', '\\') >= 0 ? null : (token.Start, text[token.Start..token.End], $"\"{inner}\"");
    }
}
