using System.Text.RegularExpressions;
using Hooks.Libc;

namespace Hooks.Testing.Calls;

/// <summary>An argument that is written for a parameter of a prototype.</summary>
/// <param name="Expression">What is passed on.</param>
/// <param name="Setup">What is declared for it.</param>
/// <param name="Cleanup">What takes that away.</param>
internal sealed partial record DerivedArgument(string Expression, string Setup = "", string Cleanup = "")
{
    // realpath(3) writes as many.
    private const int MemorySize = 4096;

    // With more pointers than a few, less each: a stack of 64 kB is one of the checks.
    private const int SmallMemorySize = 1024;
    private const int FewPointers = 3;

    // With -1 they ask for no change; another number would be somebody's.
    private static readonly string[] s_ids = ["uid_t", "gid_t", "id_t", "pid_t", "mode_t", "dev_t", "key_t"];

    private static readonly string[] s_functionTypes = ["sighandler_t", "thrd_start_t", "tss_dtor_t"];

    private static readonly string[] s_streamClosers = ["fclose", "_IO_fclose", "pclose", "freopen", "freopen64", "endmntent"];

    /// <summary>The arguments of a function.</summary>
    public static IReadOnlyList<DerivedArgument> Of(string symbol, NativeSignature signature)
    {
        var parameters = CPrototype.Parse(symbol, signature.Prototype).Parameters;
        var memory = signature.Parameters.Count(static value => value.Kind == ValueKind.Pointer) > FewPointers ? SmallMemorySize : MemorySize;
        return
        [
            .. parameters.Select((parameter, position) => signature.Parameters[position] is var value && value.Kind == ValueKind.Pointer
                ? Pointer(symbol, parameter, position, memory)
                : new DerivedArgument(
                    ObjectSize(symbol, parameters, position, memory) ?? Number(value, parameter, position == 0 ? null : parameters[position - 1]))),
        ];
    }

    /// <summary>Whether a parameter points to memory that is the caller's: not to a function or an object of libc.</summary>
    public static bool IsMemory(CParameter parameter) =>
        !IsFunction(parameter)
        && !IsObject(parameter, "FILE")
        && !IsObject(parameter, "DIR")
        && !IsLock(parameter)
        && parameter.Type != "locale_t";

    /// <summary>Whether a parameter points to a lock or the like.</summary>
    public static bool IsLock(CParameter parameter) => LockType.IsMatch(parameter.Type);

    /// <summary>Whether a parameter says how much there is at the pointer before it.</summary>
    public static bool IsSize(CParameter parameter, CParameter? before) =>
        before is not null
        && before.Type.EndsWith('*')
        && !s_ids.Contains(parameter.Type)
        && (parameter.Type is "size_t" or "socklen_t" or "nfds_t" || (parameter.Type.Contains("int") && SizeName.IsMatch(parameter.Name)));

    private static DerivedArgument Pointer(string symbol, CParameter parameter, int position, int memory)
    {
        if (IsFunction(parameter))
        {
            return new("(void *)kit_callback");
        }

        if (parameter.Type == "locale_t")
        {
            return new("kit_locale()");
        }

        if (IsObject(parameter, "FILE"))
        {
            return Object("kit_stream", "stream", isClosed: s_streamClosers.Contains(symbol));
        }

        if (IsObject(parameter, "DIR"))
        {
            return Object("kit_directory", "directory", isClosed: symbol == "closedir");
        }

        var name = $"kit_memory_{position}";
        return new(name, $"    char {name}[{memory}] __attribute__((aligned(64))) = {{ 0 }};");
    }

    private static DerivedArgument Object(string name, string what, bool isClosed) =>
        new(name, $"    void *{name} = kit_open_{what}();", isClosed ? string.Empty : $"    kit_close_{what}({name});");

    /// <summary>A fortified function (<c>__realpath_chk</c>) is told how large the memory is, in bytes or in characters, and ends the
    /// process where that is too small.</summary>
    private static string? ObjectSize(string symbol, IReadOnlyList<CParameter> parameters, int position, int memory)
    {
        if (!symbol.EndsWith("_chk", StringComparison.Ordinal))
        {
            return null;
        }

        return parameters[position].Name switch
        {
            // __gethostname_chk(buf, buflen, nreal) has both: what is asked for, and how much there is.
            "buflen" when parameters.Any(static parameter => parameter.Name == "nreal") => null,
            "buflen" or "bufsize" or "resolvedlen" or "destlen" or "slen" or "ptrlen" => $"{memory}",
            "dstlen" or "listlen" or "nreal" or "ns" or "ns1" => $"{memory / sizeof(long)}",
            _ => null,
        };
    }

    private static string Number(ValueClass value, CParameter parameter, CParameter? before) => value.Kind switch
    {
        ValueKind.Float or ValueKind.LongDouble or ValueKind.Complex => "0",
        ValueKind.Structure when value.Size > ValueClass.PointerSize => $"({DerivedCall.TypeName(value, parameter.Type)}) {{ {{ 0 }} }}",
        _ when parameter.Type is "pthread_t" or "thrd_t" => "kit_self()",
        _ when IsSize(parameter, before) => "1",
        ValueKind.Unsigned when value.Size == ValueClass.PointerSize => "1",
        _ => "-1",
    };

    private static bool IsFunction(CParameter parameter) =>
        parameter.Type.Contains("(*", StringComparison.Ordinal) || s_functionTypes.Contains(parameter.Type);

    private static bool IsObject(CParameter parameter, string name) => Regex.IsMatch(parameter.Type, $@"\b{name} \*$");

    [GeneratedRegex("^(n|.*(cnt|count|num|len|length|size|max|nmemb|nel|elem|events).*)$")]
    private static partial Regex SizeName { get; }

    [GeneratedRegex(@"\b(pthread_\w+|sem_t|mtx_t|cnd_t|once_flag) \*$")]
    private static partial Regex LockType { get; }
}
