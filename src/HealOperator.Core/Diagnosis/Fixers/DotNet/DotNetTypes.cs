namespace HealOperator.Core.Diagnosis.Fixers.DotNet;

/// <summary>The types of .NET that code uses most, where the name has one likely meaning. Source: the API of .NET 10.</summary>
internal static class DotNetTypes
{
    private static readonly Dictionary<string, string> Known = Read(
        ("System", "Console Math DateTime DateTimeOffset TimeSpan Guid Exception ArgumentException ArgumentNullException InvalidOperationException NotSupportedException Action Func Convert Environment Uri StringComparison StringComparer IDisposable Lazy Tuple Random Type Array BitConverter EventArgs EventHandler Predicate GC Activator AppContext DateOnly TimeOnly TimeProvider"),
        ("System.Collections.Generic", "List Dictionary HashSet Queue Stack IEnumerable IEnumerator IList IDictionary ICollection IReadOnlyList IReadOnlyCollection IReadOnlyDictionary KeyValuePair SortedDictionary LinkedList IComparer IEqualityComparer SortedSet PriorityQueue IAsyncEnumerable"),
        ("System.Linq", "Enumerable IQueryable IGrouping"),
        ("System.Text", "StringBuilder Encoding"),
        ("System.Text.RegularExpressions", "Regex"),
        ("System.Text.Json", "JsonSerializer JsonDocument JsonElement JsonSerializerOptions"),
        ("System.IO", "File Path Directory Stream StreamReader StreamWriter FileStream MemoryStream FileInfo DirectoryInfo IOException FileNotFoundException TextReader TextWriter StringReader StringWriter"),
        ("System.Threading", "CancellationToken CancellationTokenSource Thread Interlocked SemaphoreSlim"),
        ("System.Threading.Tasks", "Task ValueTask Parallel TaskCompletionSource"),
        ("System.Net.Http", "HttpClient HttpRequestMessage HttpResponseMessage HttpRequestException HttpMethod"),
        ("System.Net", "HttpStatusCode IPAddress WebUtility"),
        ("System.Collections.Concurrent", "ConcurrentDictionary ConcurrentQueue ConcurrentBag BlockingCollection"),
        ("System.Diagnostics", "Stopwatch Process ProcessStartInfo"),
        ("System.Globalization", "CultureInfo NumberStyles DateTimeStyles"),
        ("System.Reflection", "Assembly MethodInfo PropertyInfo BindingFlags"),
        ("System.Security.Cryptography", "SHA256 RandomNumberGenerator"));

    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["string"] = ["Length", "Substring", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Split", "Trim", "TrimStart", "TrimEnd", "Replace", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "PadLeft", "PadRight", "Equals", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Join", "Format", "Concat", "Insert", "Remove", "ToCharArray", "Empty"],
        ["List"] = ["Count", "Add", "AddRange", "Remove", "RemoveAt", "RemoveAll", "Insert", "Contains", "Clear", "Sort", "IndexOf", "Find", "FindAll", "Exists", "ForEach", "Reverse", "ToArray", "Capacity"],
        ["Dictionary"] = ["Count", "Add", "Remove", "TryGetValue", "ContainsKey", "ContainsValue", "Keys", "Values", "TryAdd", "Clear"],
        ["[]"] = ["Length", "Clone", "CopyTo", "GetLength", "Rank"],
        ["Console"] = ["WriteLine", "Write", "ReadLine", "Error", "ReadKey", "Clear"],
        ["Math"] = ["Round", "Floor", "Ceiling", "Abs", "Sqrt", "Truncate", "Clamp"],
        ["DateTime"] = ["UtcNow", "Today", "AddDays", "AddHours", "AddMinutes", "AddMonths", "AddYears", "AddSeconds", "ToString", "ParseExact", "TryParse", "Month", "Minute", "Second", "Ticks"],
        ["StringBuilder"] = ["Append", "AppendLine", "AppendFormat", "Insert", "Replace", "ToString", "Clear", "Length"],
        ["Path"] = ["Combine", "GetFileName", "GetExtension", "GetDirectoryName", "GetFullPath", "GetFileNameWithoutExtension", "GetTempPath"],
        ["File"] = ["ReadAllText", "WriteAllText", "ReadAllLines", "WriteAllLines", "Exists", "Delete", "Copy", "Move", "OpenRead", "AppendAllText"],
    };

    /// <summary>Types that need a using directive.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Namespace of a type; null when it is not in the list.</summary>
    public static string? NamespaceOf(string name) => Known.GetValueOrDefault(name);

    /// <summary>Members of a type as the compiler names it that are known here.</summary>
    public static IReadOnlyList<string> MembersOf(string type)
    {
        if (type.EndsWith(']')) return Members["[]"];
        var name = type.Split('<')[0];
        return Members.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..]) ?? [];
    }

    private static Dictionary<string, string> Read(params (string Namespace, string Names)[] spaces) =>
        spaces.SelectMany(s => s.Names.Split(' ').Select(n => (Name: n, s.Namespace))).ToDictionary(s => s.Name, s => s.Namespace, StringComparer.Ordinal);
}
