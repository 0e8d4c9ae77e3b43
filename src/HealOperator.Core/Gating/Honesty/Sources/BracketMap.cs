namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>Which bracket closes which, found in one pass over a text's code.</summary>
internal sealed class BracketMap
{
    private readonly Dictionary<int, int> _ends = [];

    private BracketMap()
    {
    }

    /// <summary>Reads the code of a text. A gap between two hunks closes nothing, and what is open before it stays open.</summary>
    public static BracketMap Of(SourceText text)
    {
        var map = new BracketMap();
        var open = new Stack<(char Bracket, int At)>();
        for (var i = 0; i < text.Code.Length; i++)
        {
            var c = text.Code[i];
            if (c == SourceText.Gap[0]) open.Clear();
            else if (c is '(' or '[' or '{') open.Push((c, i));
            else if (c is ')' or ']' or '}' && open.TryPeek(out var last) && Partner(last.Bracket) == c) map._ends[open.Pop().At] = i;
        }

        return map;
    }

    /// <summary>Where the bracket at a place is closed; null where that is not known.</summary>
    public int? EndOf(int open) => _ends.TryGetValue(open, out var end) ? end : null;

    private static char Partner(char open) => open switch
    {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
}
