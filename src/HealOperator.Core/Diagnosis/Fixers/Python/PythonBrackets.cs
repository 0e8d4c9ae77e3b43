namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Counts the brackets of Python code; those in strings and comments do not count.</summary>
internal static class PythonBrackets
{
    /// <summary>Offsets of the brackets that are open at the end of a piece of code, outermost first; null when one closes what another opened, or none did.</summary>
    public static IReadOnlyList<int>? Open(PythonCode code, int from, int to)
    {
        var open = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (!code.IsCode(i)) continue;
            var c = code.File.Text[i];
            if (c is '(' or '[' or '{') open.Add(i);
            if (c is not (')' or ']' or '}')) continue;
            if (open.Count == 0 || Closing(code.File.Text[open[^1]]) != c) return null;
            open.RemoveAt(open.Count - 1);
        }

        return open;
    }

    /// <summary>Offset of the innermost bracket that is open before a place; -1 when none is.</summary>
    public static int Around(PythonCode code, int at)
    {
        var open = new Stack<int>();
        for (var i = 0; i < at; i++)
        {
            if (!code.IsCode(i)) continue;
            if (code.File.Text[i] is '(' or '[' or '{') open.Push(i);
            if (code.File.Text[i] is ')' or ']' or '}') open.TryPop(out _);
        }

        return open.TryPeek(out var innermost) ? innermost : -1;
    }

    public static char Closing(char open) => open switch { '(' => ')', '[' => ']', _ => '}' };

    /// <summary>Where one of these characters stands outside all brackets of a piece of code.</summary>
    public static IEnumerable<int> Outside(PythonCode code, int from, int to, string characters)
    {
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            if (!code.IsCode(i)) continue;
            var c = code.File.Text[i];
            if (depth == 0 && characters.Contains(c)) yield return i;
            if (c is '(' or '[' or '{') depth++;
            if (c is ')' or ']' or '}') depth--;
        }
    }
}
