namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Names that every Python has, as of 3.11 (sys.stdlib_module_names, dir(builtins)); modules that went after it are still in it.</summary>
internal static class PythonStandardLibrary
{
    /// <summary>Top-level modules that programs import.</summary>
    public static IReadOnlySet<string> Modules { get; } = Set("""
        abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile
        calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib
        contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email
        encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass
        gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib imghdr imp importlib inspect io ipaddress itertools
        json keyword linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder multiprocessing
        netrc nis nntplib numbers operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform
        plistlib poplib pprint profile pstats pty pwd py_compile pyclbr queue quopri random re readline reprlib resource
        rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket
        socketserver spwd sqlite3 ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog
        tabnanny tarfile telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace
        traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
        webbrowser wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
        """);

    /// <summary>Names that need no import.</summary>
    public static IReadOnlySet<string> Builtins { get; } = Set("""
        ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
        BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
        ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
        False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
        IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
        ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
        PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError
        RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError
        True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
        UserWarning ValueError Warning ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes
        callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset
        getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min
        next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum
        super tuple type vars zip
        """);

    /// <summary>Where a name comes from that programs use without its module; only names that no other module of the library has.</summary>
    public static IReadOnlyDictionary<string, string> Homes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Path"] = "pathlib",
        ["PurePath"] = "pathlib",
        ["defaultdict"] = "collections",
        ["OrderedDict"] = "collections",
        ["namedtuple"] = "collections",
        ["Decimal"] = "decimal",
        ["Fraction"] = "fractions",
        ["timedelta"] = "datetime",
        ["dataclass"] = "dataclasses",
        ["partial"] = "functools",
        ["lru_cache"] = "functools",
        ["wraps"] = "functools",
        ["contextmanager"] = "contextlib",
        ["suppress"] = "contextlib",
        ["Enum"] = "enum",
        ["IntEnum"] = "enum",
        ["abstractmethod"] = "abc",
        ["ABC"] = "abc",
        ["StringIO"] = "io",
        ["BytesIO"] = "io",
        ["ThreadPoolExecutor"] = "concurrent.futures",
        ["ProcessPoolExecutor"] = "concurrent.futures",
        ["deepcopy"] = "copy",
        ["sleep"] = "time",
        ["List"] = "typing",
        ["Dict"] = "typing",
        ["Optional"] = "typing",
        ["Tuple"] = "typing",
        ["Any"] = "typing",
        ["Union"] = "typing",
        ["Set"] = "typing",
        ["TypeVar"] = "typing",
        ["NamedTuple"] = "typing",
        ["TypedDict"] = "typing",
        ["Literal"] = "typing",
    };

    private static HashSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
