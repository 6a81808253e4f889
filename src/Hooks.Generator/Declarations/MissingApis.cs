using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Generator.Declarations;

/// <summary>What people know from .NET and try first, with what a hook library has in its place.</summary>
internal static class MissingApis
{
    private const string Libc = "import the function of libc by [DllImport(\"libc\")]";
    private const string Files = "import open(2), read(2) and close(2) by [DllImport(\"libc\")]";
    private const string Sockets = "import socket(2) and connect(2) by [DllImport(\"libc\")]";
    private const string Memory = "take memory from mmap(2), imported by [DllImport(\"libc\")]";
    private const string Collection = "use a span, a static readonly array, or a struct with [InlineArray]";
    private const string CallersThread = "a hook runs on the thread of its caller: do the work here, and return the result";
    private const string Atomic = "use Interlocked: a hook must not wait";
    private const string Clock = "import clock_gettime(2) by [DllImport(\"libc\")]";
    private const string Bytes = "text is bytes in C: use a u8 literal, and spans of bytes";
    private const string Loop = "write the loop";
    private const string Mathematics = "the functions of C are in libm, which a program may lack: name libm.so.6 in HooksNeededLibraries and import them by [DllImport(\"libm.so.6\")], or use [WeakImport] on a function pointer";
    private const string Contract = "declare an interface of your own with the members that are used, 'static abstract' for operators";
    private const string Pointer = "use a function pointer to a static method: 'delegate*<int, int>'";
    private const string NoAttribute = "leave the attribute out: values go to C as they lie in memory";

    /// <summary>Types, by name.</summary>
    public static readonly ImmutableDictionary<string, string> Types = Table(
        ("write a line to stderr with Log.Line", ["Console"]),
        (Files, ["File", "FileInfo", "FileStream", "Directory", "DirectoryInfo", "Path", "Stream", "MemoryStream", "StreamReader", "StreamWriter", "TextReader", "TextWriter", "BinaryReader", "BinaryWriter"]),
        (Sockets, ["Socket", "TcpClient", "TcpListener", "UdpClient", "IPAddress", "IPEndPoint", "Dns", "HttpClient"]),
        ("read a variable with Env; for the rest import the function of libc by [DllImport(\"libc\")]", ["Environment"]),
        (Libc, ["Process", "Mutex", "Marshal", "AppContext", "AppDomain", "NativeLibrary"]),
        (CallersThread, ["Task", "ValueTask", "Thread", "ThreadPool", "AsyncLocal", "CancellationToken", "CancellationTokenSource", "IAsyncEnumerable", "IAsyncDisposable"]),
        ("mark a static field with [ThreadStatic]", ["ThreadLocal"]),
        (Atomic, ["Lock", "SpinLock", "SpinWait", "Semaphore", "SemaphoreSlim", "ReaderWriterLockSlim", "ManualResetEvent", "ManualResetEventSlim", "AutoResetEvent"]),
        (Collection, ["Dictionary", "HashSet", "Queue", "Stack", "LinkedList", "SortedList", "SortedDictionary", "KeyValuePair", "IDictionary", "ISet", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList", "IReadOnlyDictionary", "ArrayList", "Hashtable", "ConcurrentDictionary", "ConcurrentQueue", "ImmutableArray", "ImmutableList", "FrozenDictionary"]),
        ("set a static field in a [HookInitializer] method", ["Lazy"]),
        (Bytes, ["Encoding", "Utf8", "Regex", "StringComparison", "StringComparer", "CultureInfo", "StringReader", "StringWriter", "JsonSerializer"]),
        (Memory, ["NativeMemory", "ArrayPool", "MemoryPool"]),
        ("use a span or a pointer", ["Memory", "ReadOnlyMemory", "ArraySegment"]),
        ("hook libraries have no objects for it", ["GC", "GCHandle", "WeakReference", "SafeHandle"]),
        (Clock, ["DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Stopwatch", "Timer", "PeriodicTimer", "TimeProvider"]),
        ("import getrandom(2) by [DllImport(\"libc\")]", ["Random", "RandomNumberGenerator"]),
        ("use 'float'", ["Half"]),
        ("use 'long', or two of them", ["Int128", "UInt128", "BigInteger"]),
        (Mathematics, ["MathF", "Complex"]),
        ("write the loop over the elements", ["Vector", "Vector64", "Vector128", "Vector256", "Vector512", "Vector2", "Vector3", "Vector4", "Enumerable", "Parallel"]),
        ("write a cast", ["Convert"]),
        ("use BinaryPrimitives, MemoryMarshal or Unsafe.As", ["BitConverter"]),
        ("combine the numbers with '^' and BitOperations.RotateLeft", ["HashCode"]),
        ("write a tuple: '(a, b)'", ["Tuple"]),
        ("test the value, and return an error", ["Debug", "Debugger"]),
        (Pointer, ["Predicate", "Comparison", "Converter", "EventHandler"]),
        (Contract, ["INumber", "INumberBase", "IBinaryNumber", "ISignedNumber", "IUnsignedNumber", "IFloatingPoint", "IAdditionOperators", "ISubtractionOperators", "IMultiplyOperators", "IDivisionOperators", "IComparisonOperators", "IEqualityOperators", "IMinMaxValue", "IComparable", "IComparer", "IEqualityComparer", "IFormattable", "ISpanFormattable", "IParsable", "ISpanParsable", "ICloneable"]),
        ("write [DllImport(\"libc\")], and 'static extern' in place of 'partial'", ["LibraryImport", "StringMarshalling"]),
        (NoAttribute, ["MarshalAs", "UnmanagedFunctionPointer", "DefaultDllImportSearchPaths", "DllImportSearchPath", "BestFitMapping", "ComImport", "ComVisible", "InterfaceType", "Serializable", "NonSerialized"]),
        ("Linux has one calling convention: leave it out", ["CallConvStdcall", "CallConvFastcall", "CallConvThiscall", "CallConvMemberFunction"]),
        ("hook libraries have no such numbers; import getrandom(2) by [DllImport(\"libc\")]", ["Guid"]));

    /// <summary>Members of types that hook libraries have, by name.</summary>
    public static readonly ImmutableDictionary<string, string> Members = Table(
        ("use int.TryParse or long.TryParse on the bytes (\"3\"u8)", ["Parse", "TryParse"]),
        ("let Log.Line write it, or write the digits in a loop", ["TryFormat"]),
        (Bytes, ["Join", "Split", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Replace", "PadLeft", "PadRight", "Trim", "TrimStart", "TrimEnd", "Insert", "ToCharArray", "IsNullOrEmpty", "IsNullOrWhiteSpace"]),
        (Loop, ["Where", "Select", "SelectMany", "Sum", "Any", "All", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "ToList", "ToDictionary", "OrderBy", "OrderByDescending", "GroupBy", "Distinct", "Aggregate", "Average", "Zip", "Skip", "Take", "Cast", "OfType", "ForEach", "Sort", "Reverse", "BinarySearch", "Contains", "Append"]),
        (Mathematics, ["Sqrt", "Cbrt", "Pow", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Atan2", "Sinh", "Cosh", "Tanh", "Exp", "Log10", "Floor", "Ceiling", "Round", "Truncate", "Sign", "IsNaN", "IsInfinity"]),
        ("test the value, and return an error", ["ThrowIfNull", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace", "ThrowIfNegative", "ThrowIfNegativeOrZero", "ThrowIfZero", "ThrowIfGreaterThan", "ThrowIfGreaterThanOrEqual", "ThrowIfLessThan", "ThrowIfLessThanOrEqual", "ThrowIfEqual", "ThrowIfNotEqual"]),
        ("compare the numbers: '(value & flag) == flag'", ["HasFlag", "IsDefined", "GetName", "GetNames", "GetValues"]),
        ("compare the characters: 'c is >= '0' and <= '9''", ["IsDigit", "IsAsciiDigit", "IsLetter", "IsLetterOrDigit", "IsAsciiLetter", "IsWhiteSpace", "IsUpper", "IsLower", "IsPunctuation"]));

    private static ImmutableDictionary<string, string> Table(params (string Instead, string[] Names)[] rows) =>
        rows.SelectMany(static row => row.Names.Select(name => new KeyValuePair<string, string>(name, row.Instead))).ToImmutableDictionary();
}
