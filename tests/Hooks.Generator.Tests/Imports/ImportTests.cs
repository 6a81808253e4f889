using System.Globalization;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Imports;

/// <summary>What keeps a program from starting, or calls a function in another way than it wants, is reported.</summary>
public class ImportTests
{
    /// <summary>Imports that are wrong, each with the id and the marked place.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        // No libc has it.
        { "HOOK067", """[[|DllImport("libc")|]] static extern int no_such_function();""" },
        { "HOOK067", """[[|DllImport("libc")|]] static extern int opne(byte* path, int flags);""" },
        { "HOOK067", """[[|DllImport("libc", EntryPoint = "Close")|]] static extern int Shut(int file);""" },
        { "HOOK067", """[[|DllImport("libc")|]] static extern int SSL_write(void* connection, void* bytes, int count);""" },
        { "HOOK067", """static void M() { [[|DllImport("libc")|]] static extern int getpidd(); _ = getpidd(); }""" },

        // It is in a library that not every program loads.
        { "HOOK068", """[[|DllImport("libc")|]] static extern double cos(double x);""" },
        { "HOOK068", """[[|DllImport("*")|]] static extern double cos(double x);""" },
        { "HOOK068", """[[|DllImport("libc")|]] static extern double sqrt(double x);""" },
        { "HOOK068", """[[|DllImport("libc")|]] static extern float powf(float x, float y);""" },
        { "HOOK068", """[[|DllImport("libc", EntryPoint = "floor")|]] static extern double Down(double x);""" },
        { "HOOK068", """[[|DllImport("libc")|]] static extern int ns_samename(byte* one, byte* other);""" },

        // Only one libc has it, or not every version.
        { "HOOK069", """[[|DllImport("libc")|]] static extern int backtrace(void** frames, int count);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern int __open_2(byte* path, int flags);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern void* gnu_get_libc_version();""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern int posix_close(int file, int flags);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern uint arc4random();""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern int iopl(int level);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern nint __isoc23_strtol(byte* text, byte** end, int radix);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern nuint strlcpy(byte* to, byte* text, nuint size);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern int pthread_gettid_np(nuint thread);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern byte* strerror_r(int error, byte* text, nuint length);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern int strerror_r(int error, byte* text, nuint length);""" },
        { "HOOK069", """[[|DllImport("libc")|]] static extern nint getdents64(int file, void* entries, nuint length);""" },

        // Its signature is another one.
        { "HOOK020", """[DllImport("libc")] static extern int dup2[|(int file)|];""" },
        { "HOOK020", """[DllImport("libc")] static extern int dup[|(int file, int other)|];""" },
        { "HOOK020", """[DllImport("libc")] static extern int open[|(byte* path)|];""" },
        { "HOOK020", """[DllImport("libc")] static extern int snprintf[|(byte* text, nuint length)|];""" },
        { "HOOK021", """[DllImport("libc")] static extern nint read(int file, void* bytes, [|int|] count);""" },
        { "HOOK021", """[DllImport("libc")] static extern nint pread(int file, void* bytes, nuint count, [|int|] offset);""" },
        { "HOOK021", """static void M() { [DllImport("libc")] static extern nint write(int file, [|int|] bytes, nuint count); _ = write(1, 2, 3); }""" },
        { "HOOK022", """[DllImport("libc")] static extern [|int|] read(int file, void* bytes, nuint count);""" },
        { "HOOK022", """[DllImport("libc")] static extern [|bool|] isalpha(int c);""" },
        { "HOOK022", """[DllImport("libc")] static extern [|char|] toupper(int c);""" },
        { "HOOK022", """[WeakImport("isalpha")] private static readonly delegate* unmanaged<int, [|bool|]> s_f;""" },
        { "HOOK070", """[[|WeakImport("errno")|]] private static readonly int* s_e;""" },
        { "HOOK070", """[[|WeakImport("_setjmp")|]] private static readonly delegate* unmanaged<void*, int> s_f;""" },
        { "HOOK070", """[[|WeakImport("vfork")|]] private static readonly delegate* unmanaged<int> s_f;""" },
        { "HOOK022", """[DllImport("libc", EntryPoint = "getenv")] static extern [|int|] Variable(byte* name);""" },
        { "HOOK023", """[DllImport("libc")] static extern [|uint|] getppid();""" },
        { "HOOK025", """[DllImport("libc")] static extern int printf(byte* format, [|double|] value);""" },
        { "HOOK025", """[DllImport("libc")] static extern int openat(int at, byte* path, int flags, [|short|] mode);""" },

        // A variable, of a process or of a thread.
        { "HOOK074", """[[|DllImport("libc")|]] static extern void* stderr();""" },
        { "HOOK074", """[[|DllImport("libc", EntryPoint = "environ")|]] static extern byte** Environment();""" },
        { "HOOK074", """[[|DllImport("*")|]] static extern int optind();""" },
        { "HOOK070", """[[|WeakImport("stderr")|]] private static readonly delegate* unmanaged<void*> s_f;""" },
        { "HOOK070", """[[|WeakImport("program_invocation_name")|]] private static readonly delegate* unmanaged<byte*, byte*> s_f;""" },
        { "HOOK070", """[[|WeakImport("h_errno")|]] private static readonly int* s_e;""" },
        { "HOOK070", """[[|WeakImport("__h_errno")|]] private static readonly int* s_e;""" },
        { "HOOK070", """[[|WeakImport("_res")|]] private static readonly void* s_e;""" },
        { "HOOK070", """[[|WeakImport("errno")|]] private static readonly delegate* unmanaged<int> s_e;""" },
        { "HOOK075", """[[|WeakImport("stder")|]] private static readonly void** s_v;""" },
        { "HOOK075", """[[|WeakImport("enviorn")|]] private static readonly byte*** s_v;""" },
        { "HOOK075", """[[|WeakImport("Optarg")|]] private static readonly byte** s_v;""" },
        { "HOOK075", """[[|WeakImport("program_invocation_nam")|]] private static readonly byte** s_v;""" },
        { "HOOK070", """static class W { [WeakImport("strlen")] private static readonly delegate* unmanaged<byte*, nuint> s_f; static W() => [|s_f|] = null; }""" },

        // It is a library that nothing loads.
        { "HOOK045", """[[|DllImport("libm")|]] static extern double cos(double x);""" },
        { "HOOK045", """[[|DllImport("libssl.so.3")|]] static extern int SSL_write(void* connection, void* bytes, int count);""" },

        // A weak import.
        { "HOOK070", """[[|WeakImport("getppid")|]] static delegate* unmanaged<int> s_f;""" },
        { "HOOK070", """[[|WeakImport("getppid")|]] internal static readonly delegate* unmanaged<int> s_f;""" },
        { "HOOK070", """[[|WeakImport("getppid")|]] private static readonly delegate* unmanaged<int> s_f = null;""" },
        { "HOOK070", """[[|WeakImport("getppid")|]] private static readonly delegate*<int> s_f;""" },
        { "HOOK070", """[[|WeakImport("getppid")|]] private static readonly nint s_f;""" },
        { "HOOK070", """[[|WeakImport("environ")|]] private static readonly byte s_e;""" },
        { "HOOK070", """[[|WeakImport("getppid")|]] private static readonly int* s_f;""" },
        { "HOOK070", """[[|WeakImport("open@GLIBC_2.2.5")|]] private static readonly delegate* unmanaged<byte*, int, int> s_f;""" },
        { "HOOK070", """[[|WeakImport("")|]] private static readonly delegate* unmanaged<int> s_f;""" },
        { "HOOK070", """struct G<T> { [[|WeakImport("getppid")|]] private static readonly delegate* unmanaged<int> s_f; }""" },
        { "HOOK070", """struct G<T> { struct I { [[|WeakImport("getppid")|]] private static readonly delegate* unmanaged<int> s_f; } }""" },
        { "HOOK020", """[WeakImport("backtrace")] private static readonly delegate* unmanaged[|<void**, int>|] s_f;""" },
        { "HOOK021", """[WeakImport("cos")] private static readonly delegate* unmanaged<[|float|], double> s_f;""" },
        { "HOOK022", """[WeakImport("cos")] private static readonly delegate* unmanaged<double, [|float|]> s_f;""" },
        { "HOOK054", """[[|WeakImport("getpidd")|]] private static readonly delegate* unmanaged<int> s_f;""" },
        { "HOOK048", """[[|WeakImport("close")|]] private static readonly delegate* unmanaged<int, int> s_f;""" },

        // A look-up of the library's own symbol.
        { "HOOK048", """static void* M() => [|Symbol.Find("close"u8)|];""" },
        { "HOOK048", """static void* M() { var name = "close"u8; return [|Symbol.Find(name)|]; }""" },
        { "HOOK048", """static void* M() { var name = "dup"u8; var other = name; name = "close"u8; return [|Symbol.Find(other)|]; }""" },
        { "HOOK048", """static void* M(bool b) => [|Symbol.Find(b ? "dup"u8 : "close"u8)|];""" },
        { "HOOK048", """static void* M(int n) { var name = n switch { 0 => "dup"u8, _ => "close"u8 }; return [|Symbol.Find(name)|]; }""" },
        { "HOOK048", """static System.ReadOnlySpan<byte> Name => "close"u8; static void* M() => [|Symbol.Find(Name)|];""" },
        { "HOOK048", """static System.ReadOnlySpan<byte> Name() { return "close"u8; } static void* M() => [|Symbol.Find(Name())|];""" },
        { "HOOK048", """static void* M() { System.ReadOnlySpan<byte> name = default; name = "close"u8; return [|Symbol.Find(name: name)|]; }""" },
    };

    /// <summary>Imports that are right.</summary>
    public static TheoryData<string, string> Right => new()
    {
        { "", """[DllImport("libc")] static extern int getppid();""" },
        { "", """[DllImport("libc", EntryPoint = "getppid")] static extern int Parent();""" },
        { "", """[DllImport("libc")] static extern nint read(int file, void* bytes, nuint count);""" },
        { "", """[DllImport("libc")] static extern int open(byte* path, int flags);""" },
        { "", """[DllImport("libc")] static extern int open(byte* path, int flags, uint mode);""" },
        { "", """[DllImport("libc")] static extern int printf(byte* format, nint first, int second);""" },
        { "", """[DllImport("libc")] static extern double ldexp(double x, int exponent);""" },
        { "", """[DllImport("libc")] static extern nuint pthread_self();""" },
        { "", """[DllImport("libc")] static extern int ioctl(int file, nuint request, void* argument);""" },
        { "", """[DllImport("libc")] static extern int timer_create(int clock, void* signal, void** timer);""" },
        { "", """[DllImport("*")] static extern int ngx_write_fd(int file);""" },
        { "libm.so.6", """[DllImport("libm.so.6")] static extern double cos(double x);""" },
        { "libdl.so.2 libm.so.6", """[DllImport("libc")] static extern double cos(double x);""" },
        { "libssl.so.3", """[DllImport("libssl.so.3")] static extern int SSL_write(void* connection, void* bytes, int count);""" },
        { "libopenlibm.so.4", """[DllImport("libopenlibm.so.4")] static extern double cos(double x);""" },
        { "libbsd.so.0", """[DllImport("libbsd.so.0")] static extern uint arc4random();""" },
        { "libz.so.1 libbsd.so.0", """[DllImport("libbsd.so.0")] static extern nuint strlcpy(byte* to, byte* text, nuint size);""" },
        { "libexecinfo.so.1", """[DllImport("libexecinfo.so.1")] static extern int backtrace(void** frames, int count);""" },
        { "", """[DllImport("libc")] static extern int getdents64(int file, void* entries, nuint length);""" },
        { "", """[WeakImport("cos")] private static readonly delegate* unmanaged<double, double> s_f;""" },
        { "", """[WeakImport("backtrace")] private static readonly delegate* unmanaged[Cdecl]<void**, int, int> s_f;""" },
        { "", """[WeakImport("SSL_write")] private static readonly delegate* unmanaged<void*, void*, int, int> s_f;""" },
        { "", """[WeakImport("stderr")] private static readonly void** s_f;""" },
        { "", """[WeakImport("getppid")] private static readonly void* s_f;""" },
        { "", """[WeakImport("__malloc_hook")] private static readonly void** s_v;""" },
        { "", """[WeakImport("sqlite3_version")] private static readonly byte* s_v;""" },
        { "", """static class W { [WeakImport("stdout")] private static readonly void** s_v; static readonly int s_n = 3; static bool Has() => s_v != null && s_n == 3; }""" },
        { "libedit.so.2", """[DllImport("libedit.so.2")] static extern int optarg();""" },
        { "", """static void* M() => Symbol.Find("closedir"u8);""" },
        { "", """static void* M() { var name = "dup"u8; return Symbol.Find(name); }""" },
        { "", """static void* M(System.ReadOnlySpan<byte> name) => Symbol.Find(name);""" },
        { "", """static void* M() { var name = "dup"u8; var own = "close"u8; return Symbol.Find(own.Length == 5 ? name : default); }""" },
        { "", """static void M() { void close() { } close(); }""" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_mistake_is_reported_where_it_is(string id, string members)
    {
        var source = MarkedSource.Parse(ImportRun.Source(members));

        var diagnostic = Assert.Single(await ImportRun.Of(source.Text));

        Assert.Equal((id, source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_every_process_has_or_the_project_provides_for_raises_nothing(string needed, string members) =>
        Assert.Empty(await ImportRun.Of(ImportRun.Source(members), needed));

    [Theory]
    [InlineData("""[DllImport("libc")] static extern int opne();""", "'opne' is not a libc function, but 'open' is: programs whose libraries do not define it would not start; use [WeakImport(\"opne\")]")]
    [InlineData("""[DllImport("libc")] static extern void mcount();""", "'mcount' is not a libc function: programs")]
    [InlineData("""[DllImport("libc")] static extern void _mcount();""", "'_mcount' is not a libc function: programs")]
    [InlineData("""[DllImport("libc")] static extern void __fentry__();""", "'__fentry__' is not a libc function: programs")]
    [InlineData("""[DllImport("libc")] static extern int no_such_function();""", "'no_such_function' is not a libc function: programs")]
    [InlineData("""[DllImport("libc")] static extern double cos(double x);""", "'cos' is in libm.so.6: programs that do not load that library would not start; use [WeakImport(\"cos\")] on a function pointer, which is null if the function is missing, or name libm.so.6 in HooksNeededLibraries")]
    [InlineData("""[DllImport("libc")] static extern int backtrace(void** frames, int count);""", "The library imports 'backtrace', which only glibc has, so that no program on musl would start; use [WeakImport")]
    [InlineData("""[DllImport("libc")] static extern uint arc4random();""", "The library imports 'arc4random', which only glibc 2.36 or later has")]
    [InlineData("""[DllImport("libc")] static extern byte* strerror_r(int error, byte* text, nuint length);""", "The library imports 'strerror_r', which returns a pointer in glibc and a signed 32-bit integer in musl; call '__xpg_strerror_r', which is the same in both")]
    [InlineData("""[DllImport("libc")] static extern nint getdents64(int file, void* entries, nuint length);""", "The library imports 'getdents64', which returns a signed 64-bit integer in glibc and a signed 32-bit integer in musl; declare that it returns a signed 32-bit integer, which is right for both")]
    [InlineData("""[DllImport("libc")] static extern nuint strlcat(byte* to, byte* text, nuint size);""", "The library imports 'strlcat', which glibc has only since 2.38, so that no program on an older glibc would start; use [WeakImport(\"strlcat\")] on a function pointer")]
    [InlineData("""[DllImport("libc")] static extern nuint wcslcat(int* to, int* text, nuint size);""", "The library imports 'wcslcat', which only glibc 2.38 or later has, so that no program on musl or on an older glibc would start; ")]
    [InlineData("""[DllImport("libc")] static extern int vprintf(byte* format, VaList arguments);""", "'vprintf' can't be called: C passes a va_list as an address; declare 'void*' for 'VaList', and pass the address of a copy ('var copy = arguments;', '&copy')")]
    [InlineData("""static void Call(delegate* unmanaged<VaList, void> function, VaList list) => function(list);""", "The function can't be called through this pointer: C passes a va_list as an address; declare 'void*' for 'VaList', and pass the address of a copy ('var copy = arguments;', '&copy')")]
    [InlineData("""[DllImport("libc")] static extern int read(int file, void* bytes, nuint count);""", "'read' returns a signed 64-bit integer, not 'int'; write 'nint': ssize_t read(")]
    public async Task The_message_says_what_is_wrong_and_what_to_write(string members, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(await ImportRun.Of(ImportRun.Source(members))).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Theory]
    [InlineData("HOOK021", "using unsafe Close = delegate* unmanaged<[|nint|], int>;", "[WeakImport(\"dup\")] private static readonly Close s_f;")]
    [InlineData("HOOK022", "using unsafe P = delegate* unmanaged[Cdecl]<double, [|float|]>;", "[WeakImport(\"cos\")] private static readonly P s_f;")]
    [InlineData("HOOK020", "using unsafe P = delegate* unmanaged[|<void**, int>|];", "[WeakImport(\"backtrace\")] private static readonly P s_f;")]
    public async Task A_function_pointer_with_an_alias_is_compared_at_the_alias(string id, string alias, string members)
    {
        var source = MarkedSource.Parse(alias + "\n" + ImportRun.Source(members));

        var diagnostic = Assert.Single(await ImportRun.Of(source.Text));

        Assert.Equal((id, source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("HOOK021", "global using unsafe Close = delegate* unmanaged<[|nint|], int>;", "[WeakImport(\"dup\")] private static readonly Close s_f;")]
    [InlineData("HOOK022", "global using System; global using unsafe P = delegate* unmanaged[Cdecl]<double, [|float|]>;", "[WeakImport(\"cos\")] private static readonly P s_f;")]
    public async Task A_function_pointer_with_an_alias_of_the_whole_project_is_compared_at_the_alias(string id, string aliases, string members)
    {
        var other = MarkedSource.Parse(aliases);

        var diagnostic = Assert.Single(await ImportRun.Of(ImportRun.Source(members), other: other.Text));

        Assert.Equal((id, "Other.cs", other.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("libbsd.so.0", "libc", "HOOK069")]
    [InlineData("libc.so.6", "libc.so.6", "HOOK069")]
    [InlineData("libm.so.6", "libm.so.6", "HOOK069")]
    [InlineData("libdl.so.2", "libdl.so.2", "HOOK069")]
    public async Task A_library_of_glibc_s_has_what_glibc_has(string needed, string library, string id) =>
        Assert.Equal(id, Assert.Single(await ImportRun.Of(ImportRun.Source($$"""[DllImport("{{library}}")] static extern uint arc4random();"""), needed)).Id);

    [Theory]
    [InlineData("libm.so.6;\n      libssl.so.3")]
    [InlineData(" \t libssl.so.3 ; libm.so.6\r\n")]
    public async Task Names_may_have_any_white_space_between(string needed) =>
        Assert.Empty(await ImportRun.Of(ImportRun.Source("""[DllImport("libssl.so.3")] static extern int SSL_write(void* connection, void* bytes, int count);"""), needed));

    [Fact]
    public async Task A_compilation_for_the_whole_of_dotnet_is_left_alone() =>
        Assert.Empty(await ImportRun.Of("namespace System { public class GC; }\n" + "internal static class Tool { [System.Runtime.InteropServices.DllImport(\"libssl\")] internal static extern int SSL_new(); }"));

    [Fact]
    public async Task What_starts_no_program_can_t_be_suppressed_and_what_starts_some_can()
    {
        var missing = Assert.Single(await ImportRun.Of(ImportRun.Source("""[DllImport("libc")] static extern int no_such_function();""")));
        var somewhere = Assert.Single(await ImportRun.Of(ImportRun.Source("""[DllImport("libc")] static extern int backtrace(void** frames, int count);""")));

        Assert.Equal((DiagnosticSeverity.Error, DiagnosticSeverity.Warning), (missing.DefaultSeverity, somewhere.DefaultSeverity));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, missing.Descriptor.CustomTags);
    }
}
