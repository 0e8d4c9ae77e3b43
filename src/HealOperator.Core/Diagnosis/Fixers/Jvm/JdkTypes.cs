namespace HealOperator.Core.Diagnosis.Fixers.Jvm;

/// <summary>The classes of the JDK that code uses most, where the name has one likely meaning. Source: the API of Java 17.</summary>
internal static class JdkTypes
{
    private static readonly Dictionary<string, string> Known = Read(
        ("java.util", "List Map Set ArrayList HashMap HashSet LinkedHashMap LinkedHashSet LinkedList TreeMap TreeSet Arrays Collections Collection Iterator Optional Objects Scanner UUID Random Queue Deque ArrayDeque PriorityQueue Comparator Locale Properties StringJoiner EnumMap EnumSet NoSuchElementException BitSet"),
        ("java.util.stream", "Collectors Stream IntStream LongStream DoubleStream"),
        ("java.util.function", "Function Supplier Consumer Predicate BiFunction BiConsumer BiPredicate UnaryOperator BinaryOperator"),
        ("java.util.concurrent", "ExecutorService Executors CompletableFuture ConcurrentHashMap ConcurrentMap TimeUnit CountDownLatch Callable ThreadLocalRandom ExecutionException ScheduledExecutorService"),
        ("java.util.concurrent.atomic", "AtomicInteger AtomicLong AtomicBoolean AtomicReference"),
        ("java.util.regex", "Pattern Matcher"),
        ("java.io", "File IOException InputStream OutputStream FileInputStream FileOutputStream BufferedReader InputStreamReader FileReader FileWriter PrintWriter BufferedWriter Serializable UncheckedIOException FileNotFoundException ByteArrayInputStream ByteArrayOutputStream StringReader StringWriter Closeable PrintStream"),
        ("java.nio.file", "Path Paths Files NoSuchFileException"),
        ("java.nio.charset", "StandardCharsets Charset"),
        ("java.time", "LocalDate LocalDateTime LocalTime Instant Duration ZonedDateTime ZoneId OffsetDateTime ZoneOffset"),
        ("java.time.format", "DateTimeFormatter"),
        ("java.time.temporal", "ChronoUnit"),
        ("java.math", "BigDecimal BigInteger RoundingMode"),
        ("java.net", "URI URL HttpURLConnection URISyntaxException MalformedURLException"),
        ("java.net.http", "HttpClient HttpRequest HttpResponse"),
        ("java.sql", "DriverManager PreparedStatement ResultSet SQLException"));

    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["String"] = ["length", "charAt", "substring", "isEmpty", "isBlank", "equals", "equalsIgnoreCase", "contains", "startsWith", "endsWith", "indexOf", "lastIndexOf", "replace", "replaceAll", "split", "strip", "trim", "toLowerCase", "toUpperCase", "format", "valueOf", "join", "hashCode", "compareTo", "matches", "repeat", "chars", "lines"],
        ["List"] = ["size", "isEmpty", "contains", "iterator", "stream", "forEach", "toArray", "addAll", "remove", "removeIf", "clear", "indexOf", "subList", "sort", "containsAll"],
        ["Map"] = ["size", "isEmpty", "containsKey", "containsValue", "getOrDefault", "remove", "putAll", "putIfAbsent", "computeIfAbsent", "keySet", "values", "entrySet", "forEach", "merge", "clear"],
        ["StringBuilder"] = ["append", "insert", "reverse", "toString", "length", "deleteCharAt", "setLength", "charAt"],
        ["PrintStream"] = ["println", "printf", "print", "flush"],
        ["Math"] = ["round", "floor", "ceil", "sqrt", "random", "floorMod", "floorDiv", "addExact", "multiplyExact"],
    };

    /// <summary>Classes that need an import.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Packages of those classes.</summary>
    public static IReadOnlyList<string> Packages { get; } = [.. Known.Values.Distinct(StringComparer.Ordinal)];

    /// <summary>Classes of java.lang.</summary>
    public static IReadOnlyList<string> Language { get; } =
    [
        "String", "Integer", "Long", "Double", "Float", "Boolean", "Character", "Object", "System", "Math", "StringBuilder", "Exception", "RuntimeException",
        "Thread", "Runnable", "Override", "Deprecated", "IllegalArgumentException", "IllegalStateException", "NullPointerException", "Iterable", "Comparable",
        "FunctionalInterface", "SuppressWarnings", "SafeVarargs", "Throwable", "InterruptedException", "CharSequence", "Number",
    ];

    /// <summary>Package of a class; null when it is not in the list.</summary>
    public static string? PackageOf(string name) => Known.GetValueOrDefault(name);

    /// <summary>Methods of a class that are known here.</summary>
    public static IReadOnlyList<string> MembersOf(string type) => Members.GetValueOrDefault(type switch
    {
        "ArrayList" or "LinkedList" or "Collection" or "Set" or "HashSet" => "List",
        "HashMap" or "TreeMap" or "LinkedHashMap" or "ConcurrentHashMap" => "Map",
        _ => type,
    }) ?? [];

    private static Dictionary<string, string> Read(params (string Package, string Names)[] packages) =>
        packages.SelectMany(p => p.Names.Split(' ').Select(n => (Name: n, p.Package))).ToDictionary(p => p.Name, p => p.Package, StringComparer.Ordinal);
}
