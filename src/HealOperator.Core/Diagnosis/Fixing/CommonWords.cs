using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Words that names in code are made of, to tell which of two names is the misspelt one: a tool only knows that one of them is declared.</summary>
internal static partial class CommonWords
{
    private static readonly FrozenSet<string> Known =
        """
        abort absolute accept access account action active adapter address after amount analyze append apply archive argument array article assert assign async attach attempt attribute author available average
        backup balance batch before begin between binary block board body boolean bound branch buffer build bundle button bytes cache calculate calendar callback cancel capacity capture catalog category change channel
        character check checksum child children choose claim class clean clear client clone close cluster collect collection color column combine command comment commit common compare compile complete component compress compute
        condition config configuration configure confirm connect connection constant consume container content context control convert cookie copy count counter country create created credit currency current cursor custom customer
        daily data database date debug decode decrypt default define delay delete delivery depth describe description destination detail detect device dictionary difference digest direct directory disable discount dispatch display
        distance document domain double download draft duration dynamic element email enable encode encrypt endpoint engine ensure entity entry enum environment equal error estimate event example exception exclude execute executor exist
        expect expire export expression extension external extract factory failure feature fetch field figure file fill filter final find finish first flag flush folder follow format forward found frame frequency function gateway generate
        global group handle handler hash header height helper hidden history hour identifier image import include income increment index info initial initialize inner input insert instance integer interface internal interval invoice
        invoke item iterate iterator join journal key label language last latest layer layout left length level library license limit line link list listen load loader local locate location lock logger login lookup lower main manage
        manager manifest mapping margin mark match matrix maximum measure median member memory merge message meta method metric middle migrate minimum minute missing mode model module monitor month mount move multiple name native network
        next node normal notify number object observe offset open operation operator option order origin output outside owner package page parameter parent parse parser partial partition password patch path pattern payload payment pending
        percent perform period permission person phone pipeline platform plugin point policy pool position prefix prepare preview previous price primary print priority private process processor produce product profile program progress
        project promise property protect protocol provide provider public publish purchase push quality quantity query queue quote random range rate ratio reader ready receive recent record recover reduce reference refresh region register
        reject relation release reload remain remote remove render repeat replace report repository request require reserve reset resize resolve resource response restart restore result resume retrieve retry return reverse review revenue
        right role rollback root rotate round route router rule running sample save scale schedule schema scope score screen search second secret section segment select selector sender separate separator sequence serialize server service
        session setting setup share shape shipping short shutdown signal signature similar simple single size skip slice snapshot socket sort source space special split stage standard start state statement static statistics status step
        storage store stream string structure style subject submit subscribe subtotal success suffix suggest summary supplier support switch symbol sync system table target task template temporary tenant terminate text thread threshold
        ticket time timeout timestamp title token tool topic total trace track transaction transfer transform translate trigger truncate type unique unit update upload upper usage user username utility validate validator value variable
        variant vendor verify version view visible visit volume wait warning watch weekly weight widget width window word worker workflow workspace wrapper write writer year zone
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the first name is made of known words where the second is not: then the second may be what is misspelt, though it is the one that is declared.</summary>
    public static bool KnowOnly(string written, string meant)
    {
        var (left, right) = (Words(written), Words(meant));
        if (left.Length != right.Length) return false;
        var differing = left.Zip(right).Where(w => w.First != w.Second).ToList();
        return differing is [var (a, b)] && a.Length >= 4 && IsKnown(a) && !IsKnown(b);
    }

    private static bool IsKnown(string word) => Known.Contains(word) || (word.EndsWith('s') && Known.Contains(word[..^1])) || (word.EndsWith("ed", StringComparison.Ordinal) && (Known.Contains(word[..^1]) || Known.Contains(word[..^2])));

    private static string[] Words(string name) => [.. Word().Matches(name).Select(m => m.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
