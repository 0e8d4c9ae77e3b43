using System.Collections.Frozen;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Headers of C, C++ and POSIX, and where their common names live.</summary>
internal static class CStandardLibrary
{
    private static readonly FrozenDictionary<string, string> Names = Table(
        ("stdio.h", "printf fprintf sprintf snprintf vprintf vfprintf vsnprintf scanf fscanf sscanf puts fputs putchar putc fputc getc getchar fgetc fgets fopen fclose fread fwrite fflush fseek ftell rewind perror remove rename tmpfile getline getdelim popen pclose fileno fdopen dprintf stdin stdout stderr FILE EOF"),
        ("stdlib.h", "malloc calloc realloc free exit abort atexit getenv setenv unsetenv system atoi atol atoll atof strtol strtoul strtoll strtoull strtod rand srand qsort bsearch abs labs mkstemp realpath EXIT_SUCCESS EXIT_FAILURE"),
        ("string.h", "memcpy memmove memset memcmp memchr strcpy strncpy strcat strncat strcmp strncmp strchr strrchr strstr strtok strtok_r strlen strnlen strdup strndup strerror strsep strspn strcspn strpbrk strcoll"),
        ("strings.h", "strcasecmp strncasecmp bzero bcopy"),
        ("math.h", "sqrt pow fabs floor ceil round fmod sin cos tan asin acos atan atan2 exp log log2 log10 hypot isnan isinf M_PI INFINITY NAN"),
        ("ctype.h", "isalpha isdigit isalnum isspace isupper islower ispunct isprint isxdigit toupper tolower"),
        ("stdbool.h", "bool true false"),
        ("stdint.h", "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t INT32_MAX INT64_MAX UINT32_MAX UINT64_MAX SIZE_MAX"),
        ("inttypes.h", "PRId32 PRIu32 PRId64 PRIu64 PRIx64 strtoimax"),
        ("limits.h", "INT_MAX INT_MIN UINT_MAX LONG_MAX LONG_MIN ULONG_MAX CHAR_BIT PATH_MAX"),
        ("float.h", "DBL_MAX DBL_MIN DBL_EPSILON FLT_MAX FLT_EPSILON"),
        ("errno.h", "errno ENOENT EINVAL ENOMEM EINTR EAGAIN"),
        ("assert.h", "assert"),
        ("time.h", "time clock difftime mktime strftime localtime gmtime localtime_r gmtime_r nanosleep clock_gettime CLOCK_MONOTONIC CLOCK_REALTIME"),
        ("signal.h", "signal sigaction raise kill SIGINT SIGTERM SIGSEGV"),
        ("stdarg.h", "va_start va_end va_arg va_copy va_list"),
        ("unistd.h", "read write close lseek fork execv execvp execl pipe dup dup2 getpid getppid sleep usleep unlink access chdir getcwd isatty sysconf fsync STDIN_FILENO STDOUT_FILENO STDERR_FILENO"),
        ("fcntl.h", "open fcntl O_RDONLY O_WRONLY O_RDWR O_CREAT"),
        ("sys/stat.h", "stat fstat lstat mkdir chmod"),
        ("sys/wait.h", "wait waitpid WEXITSTATUS WIFEXITED"),
        ("pthread.h", "pthread_create pthread_join pthread_mutex_lock pthread_mutex_unlock pthread_t pthread_mutex_t"));

    private static readonly FrozenDictionary<string, string> StdNames = Table(
        ("iostream", "cout cin cerr clog endl"), ("string", "string to_string stoi stol stod getline"), ("vector", "vector"), ("map", "map multimap"),
        ("unordered_map", "unordered_map"), ("set", "set multiset"), ("unordered_set", "unordered_set"), ("array", "array"), ("deque", "deque"), ("list", "list"),
        ("queue", "queue priority_queue"), ("stack", "stack"), ("tuple", "tuple make_tuple"), ("optional", "optional nullopt"), ("variant", "variant"),
        ("functional", "function bind"), ("memory", "unique_ptr shared_ptr weak_ptr make_unique make_shared"), ("thread", "thread this_thread"), ("mutex", "mutex lock_guard unique_lock scoped_lock"),
        ("atomic", "atomic"), ("chrono", "chrono"), ("sstream", "stringstream ostringstream istringstream"), ("fstream", "ifstream ofstream fstream"), ("filesystem", "filesystem"),
        ("algorithm", "sort find find_if max min transform copy reverse count_if any_of all_of max_element min_element"), ("numeric", "accumulate iota"),
        ("stdexcept", "runtime_error logic_error invalid_argument out_of_range"), ("string_view", "string_view"), ("regex", "regex"), ("iomanip", "setprecision setw setfill"), ("utility", "pair move swap"));

    /// <summary>Every header, as written between the angle brackets.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        .. Names.Values.Distinct().Concat(StdNames.Values.Distinct()).Concat(
        [
            "complex.h", "ctype.h", "fenv.h", "iso646.h", "locale.h", "setjmp.h", "stddef.h", "stdalign.h", "stdatomic.h", "stdnoreturn.h", "tgmath.h", "threads.h", "uchar.h", "wchar.h", "wctype.h",
            "dirent.h", "dlfcn.h", "getopt.h", "glob.h", "grp.h", "libgen.h", "netdb.h", "poll.h", "pwd.h", "regex.h", "sched.h", "semaphore.h", "syslog.h", "termios.h", "utime.h",
            "arpa/inet.h", "net/if.h", "netinet/in.h", "netinet/tcp.h", "sys/ioctl.h", "sys/mman.h", "sys/resource.h", "sys/select.h", "sys/socket.h", "sys/time.h", "sys/types.h", "sys/un.h", "sys/utsname.h",
            "any", "barrier", "bit", "bitset", "cassert", "cctype", "cerrno", "cfloat", "charconv", "cinttypes", "climits", "clocale", "cmath", "compare", "complex", "concepts", "condition_variable", "coroutine", "csetjmp",
            "csignal", "cstdarg", "cstddef", "cstdint", "cstdio", "cstdlib", "cstring", "ctime", "cwchar", "exception", "execution", "format", "forward_list", "future", "initializer_list", "ios", "iosfwd", "istream", "iterator",
            "latch", "limits", "locale", "new", "numbers", "ostream", "random", "ranges", "ratio", "scoped_allocator", "semaphore", "shared_mutex", "source_location", "span", "stop_token", "streambuf", "system_error",
            "type_traits", "typeindex", "typeinfo", "valarray",
        ]).Distinct(),
    ];

    /// <summary>The header that declares a name of C or POSIX; null for every other name.</summary>
    public static string? HeaderOf(string name) => Names.GetValueOrDefault(name);

    /// <summary>The header that declares a member of namespace std.</summary>
    public static string? HeaderOfStd(string name) => StdNames.GetValueOrDefault(name);

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<(string Header, string Names)> rows)
    {
        var table = new Dictionary<string, string>();
        foreach (var (header, names) in rows)
        {
            foreach (var name in names.Split(' ')) table.TryAdd(name, header);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
