using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The elements of HTML (WHATWG living standard) and the common ones of SVG.</summary>
internal static class HtmlElements
{
    private static readonly string[] Names =
        """
        a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist
        dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i
        iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p picture
        pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup table tbody td
        template textarea tfoot th thead time title tr track u ul var video wbr svg path circle rect line polygon polyline text g defs
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it is an element.</summary>
    public static bool Has(string name) => Names.Contains(name);

    /// <summary>The one element that is near what was written.</summary>
    public static string? Nearest(string written) => NearName.Find(written, Names);
}
