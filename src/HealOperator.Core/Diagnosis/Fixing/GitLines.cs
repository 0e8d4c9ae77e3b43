namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Cuts a text into lines as git sees them: a line ends after its line feed, and a carriage return is part of it.</summary>
internal static class GitLines
{
    public static string[] Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return [.. lines];
    }
}
