using Hooks.CodeFixes.Authoring;
using Hooks.CodeFixes.Tests.Support;
using Hooks.Libc;

namespace Hooks.CodeFixes.Tests;

/// <summary>A hook for any function of the catalogue.</summary>
public class CatalogueHookTests
{
    /// <summary>What takes any number of arguments, and has no function that takes a list of them.</summary>
    private static readonly string[] s_unknownArguments =
        ["argp_error", "argp_failure", "error", "error_at_line", "execl", "execle", "execlp", "makecontext", "strfmon", "strfmon_l"];

    /// <summary>What the code of the library itself calls.</summary>
    private static readonly string[] s_reserved = ["dlsym", "dlerror", "__errno_location", "getauxval"];

    /// <summary>What depends on the stack frame that it is called from.</summary>
    private static readonly string[] s_ofItsCallersFrame =
        ["__sigsetjmp", "__vfork", "_setjmp", "getcontext", "setjmp", "sigreturn", "sigsetjmp", "swapcontext", "vfork"];

    private static readonly string[] s_refused = [.. s_unknownArguments, .. s_reserved, .. s_ofItsCallersFrame];

    [Fact]
    public async Task Compiles_as_it_is_written_and_nothing_is_said_of_it()
    {
        var files = new List<string>();
        var written = new HashSet<string>();
        foreach (var symbol in LibcCatalogue.Symbols.Except(s_refused).Where(HasCSharpTypes))
        {
            // The names of one function are in one draft, and a symbol is intercepted once.
            if (written.Contains(symbol))
            {
                continue;
            }

            var draft = HookDraft.Of(symbol, interceptedSymbols: written);
            Assert.True(draft is not null, $"There is no draft for {symbol}.");
            written.UnionWith([symbol, .. SymbolAliases.Of(symbol)]);
            files.Add(draft.File(HookDraft.TypeName(symbol), $"Sample.Number{files.Count}"));
        }

        Assert.True(written.Count > 2000, $"Only {written.Count} functions were read.");
        Assert.Empty(await HookWorkspace.Diagnose(HookWorkspace.Of(files)));
    }

    [Fact]
    public void Is_refused_where_it_could_not_work()
    {
        var refused = LibcCatalogue.Symbols.Where(static symbol => HookTemplate.Find(symbol) is null);

        Assert.Equal(
            s_refused.Concat(LibcCatalogue.Symbols.Where(static symbol => !HasCSharpTypes(symbol)))
                .Where(LibcCatalogue.Symbols.Contains).Order(StringComparer.Ordinal),
            refused.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bind", "int (int fd, SockAddr* addr, uint len)")]
    [InlineData("read", "nint (int fd, void* buf, nuint nbytes)")]
    [InlineData("execve", "int (byte* path, byte** argv, byte** envp)")]
    [InlineData("lseek", "long (int fd, long offset, int whence)")]
    [InlineData("pow", "double (double x, double y)")]
    [InlineData("sync", "void ()")]
    [InlineData("openat", "int (int fd, byte* file, int oflag, uint mode)")]
    [InlineData("qsort", "void (void* @base, nuint nmemb, nuint size, delegate* unmanaged<void*, void*, int> compar)")]
    [InlineData("pthread_create", "int (nuint* newthread, void* attr, delegate* unmanaged<void*, void*> startRoutine, void* arg)")]
    [InlineData("signal", "void* (int sig, void* handler)")]
    [InlineData("vprintf", "int (byte* format, void* arg)")]
    [InlineData("printf", "int (byte* format, VaList arguments)")]
    [InlineData("__snprintf_chk", "int (byte* s, nuint n, int flag, nuint slen, byte* format, VaList arguments)")]
    [InlineData("atexit", "int (delegate* unmanaged<void> function)")]
    [InlineData("inet_makeaddr", "uint (uint net, uint host)")]
    [InlineData("ldiv", "LdivStructure (nint numer, nint denom)")]
    [InlineData("__b64_pton", "int (byte* text, byte* text2, nuint size)")]
    public void Has_the_signature_of_the_C_function(string symbol, string signature)
    {
        var template = HookTemplate.Find(symbol);

        Assert.Equal(signature, $"{template?.ReturnType} ({template?.ParameterList})");
    }

    [Fact]
    public void Has_every_name_of_the_function()
    {
        Assert.Equal(
            """
            namespace Sample;

            internal static unsafe partial class OpenHook
            {
                /// <summary><c>int open(const char *file, int oflag, ...)</c></summary>
                [Intercept("open"), Intercept("open64")]
                private static partial int Open(byte* file, int oflag, uint mode)
                {
                    return Next.Open(file, oflag, mode);
                }

                /// <summary><c>int __open_2(const char *path, int oflag)</c></summary>
                [Intercept("__open_2"), Intercept("__open64_2")]
                private static partial int Open2(byte* path, int oflag)
                {
                    return Next.Open2(path, oflag);
                }
            }

            """,
            HookDraft.Of("open")?.File("OpenHook", "Sample"));
    }

    [Fact]
    public void Calls_the_dialect_of_C_that_the_program_called() => Assert.Equal(
        ["Vscanf", "Isoc99Vscanf", "Isoc23Vscanf"],
        HookDraft.Of("vscanf")?.Names);

    private static bool HasCSharpTypes(string symbol) =>
        LibcCatalogue.Find(symbol)!.Signatures[0] is var signature
        && !signature.Parameters.Add(signature.Result).Any(static value => value.Kind is ValueKind.LongDouble or ValueKind.Complex);
}
