using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>A hook's signature, made that of the C function.</summary>
public class SignatureFixTests
{
    [Theory]
    [InlineData("HOOK021", "connect", "int (int socket, SockAddr* address, ulong size)", "int (int socket, SockAddr* address, uint size)")]
    [InlineData("HOOK021", "connect", "int (nint socket, SockAddrIn* address, uint size)", "int (int socket, SockAddrIn* address, uint size)")]
    [InlineData("HOOK022", "connect", "long (int socket, nint address, uint size)", "int (int socket, nint address, uint size)")]
    [InlineData("HOOK020", "connect", "int (int socket)", "int (int socket, SockAddr* addr, uint len)")]
    [InlineData("HOOK020", "connect", "int ()", "int (int fd, SockAddr* addr, uint len)")]
    [InlineData("HOOK020", "connect", "int (int addr)", "int (int addr, SockAddr* addr2, uint len)")]
    [InlineData("HOOK020", "dup", "int (int old, int other, int third)", "int (int old)")]
    [InlineData("HOOK020", "sync", "void (int why)", "void ()")]
    [InlineData("HOOK022", "sync", "int ()", "void ()")]
    [InlineData("HOOK023", "connect", "int (uint socket, SockAddr* address, uint size)", "int (int socket, SockAddr* address, uint size)")]
    [InlineData("HOOK025", "openat", "int (int at, byte* name, int how, double mode)", "int (int at, byte* name, int how, uint mode)")]
    [InlineData("HOOK020", "ioctl", "int (int fd)", "int (int fd, nuint request, void* argument)")]
    [InlineData("HOOK021", "fcntl", "int (long fd, int command, nint argument)", "int (int fd, int command, nint argument)")]
    [InlineData("HOOK065", "execl", "int (byte* path, byte* first, byte* second)", "int (byte* path, byte* first, VaList arguments)")]
    [InlineData("HOOK065", "syslog", "void (int priority)", "void (int priority, byte* fmt, VaList arguments)")]
    [InlineData("HOOK065", "dprintf", "int (long fd, byte* arguments, double x)", "int (int fd, byte* arguments, VaList arguments2)")]
    [InlineData("HOOK021", "mmap", "void* (void* at, int size, int protection, int flags, int fd, long offset)", "void* (void* at, nuint size, int protection, int flags, int fd, long offset)")]
    public Task Is_corrected_where_it_is_wrong(string id, string symbol, string before, string after) =>
        CodeFix.Fixes<SignatureFixProvider>(Source(symbol, before), id, Source(symbol, after));

    [Fact]
    public Task Lines_and_comments_stay() => CodeFix.Fixes<SignatureFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            /// <summary>Binds.</summary>
            [Intercept("bind")]
            private static partial long Bind(
                int socket, // which
                void* address,
                ulong size) => 0;
        }
        """,
        "HOOK021",
        """
        internal static unsafe partial class Hooks1
        {
            /// <summary>Binds.</summary>
            [Intercept("bind")]
            private static partial int Bind(
                int socket, // which
                void* address,
                uint size) => 0;
        }
        """);

    [Fact]
    public Task A_pointer_needs_an_unsafe_method_in_an_ordinary_type() => CodeFix.Fixes<SignatureFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("unlink")]
            private static partial int Unlink(int path) => 0;
        }
        """,
        "HOOK021",
        """
        internal static partial class Hooks1
        {
            [Intercept("unlink")]
            private static unsafe partial int Unlink(byte* path) => 0;
        }
        """);

    [Fact]
    public Task A_structure_is_declared_beside_the_hook() => CodeFix.Fixes<SignatureFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("ldiv")]
            private static partial long Ldiv(nint number, nint by) => default;
        }
        """,
        "HOOK022",
        """
        internal static partial class Hooks1
        {
            [Intercept("ldiv")]
            private static partial LdivStructure Ldiv(nint number, nint by) => default;

            /// <summary>The 16 bytes of <c>ldiv_t</c>.</summary>
            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
            internal struct LdivStructure
            {
                public long Word0, Word1;
            }
        }
        """);

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<SignatureFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("dup")]
            private static partial long Dup(short fd) => 0;

            [Intercept("dup2")]
            private static partial int Dup2(int fd) => 0;
        }
        """,
        "HOOK022",
        """
        internal static partial class Hooks1
        {
            [Intercept("dup")]
            private static partial int Dup(int fd) => 0;

            [Intercept("dup2")]
            private static partial int Dup2(int fd, int fd2) => 0;
        }
        """);

    [Fact]
    public Task A_list_takes_the_place_of_single_arguments() => CodeFix.FixesAll<SignatureFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("fprintf", Aliases = Aliases.Ignore)]
            private static partial int Print(void* stream, byte* text, nint a, nint b, nint c, nint d) =>
                Next.Print(stream, text, a, b, c, d);

            [Intercept("printf", Aliases = Aliases.Ignore)]
            private static partial int Printf(byte* format)
            {
                // Nothing is known of the rest.
                return Next.Printf(format);
            }
        }
        """,
        "HOOK065",
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("fprintf", Aliases = Aliases.Ignore)]
            private static partial int Print(void* stream, byte* text, VaList arguments) =>
                Next.Vfprintf(stream, text, arguments);

            [Intercept("printf", Aliases = Aliases.Ignore)]
            private static partial int Printf(byte* format, VaList arguments)
            {
                // Nothing is known of the rest.
                return Next.Vprintf(format, arguments);
            }
        }
        """);

    [Theory]
    [InlineData("HOOK023", "uint printf(byte* format)", "int printf(byte* format)")]
    [InlineData("HOOK021", "int printf(int format, int a)", "int printf(byte* format, int a)")]
    [InlineData("HOOK020", "int dprintf(int fd)", "int dprintf(int fd, byte* fmt)")]
    [InlineData("HOOK021", "int snprintf(byte* text, int size, byte* format, nint a, int b, byte* c)", "int snprintf(byte* text, nuint size, byte* format, nint a, int b, byte* c)")]
    [InlineData("HOOK025", "int printf(byte* format, short a, byte* b)", "int printf(byte* format, int a, byte* b)")]
    [InlineData("HOOK022", "long execl(byte* path, byte* first, byte* second)", "int execl(byte* path, byte* first, byte* second)")]
    [InlineData("HOOK021", "int open(int path, int flags)", "int open(byte* path, int flags)")]
    public Task An_import_keeps_the_arguments_that_it_passes_for_the_dots(string id, string before, string after) =>
        CodeFix.Fixes<SignatureFixProvider>(Import(before), id, Import(after));

    [Fact]
    public async Task Nothing_is_offered_for_a_number_that_an_import_can_t_pass() =>
        Assert.Empty(await CodeFix.Titles<SignatureFixProvider>(Import("int printf(byte* format, double value)"), "HOOK025"));

    [Fact]
    public async Task Nothing_is_offered_where_the_first_symbol_is_suited_and_another_is_not() => Assert.Empty(await CodeFix.Titles<SignatureFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("open", Aliases = Aliases.Ignore), Intercept("__open_2")]
            private static partial int Open(byte* path, int flags, uint mode) => 0;
        }
        """,
        "HOOK020"));

    private static string Import(string signature) => $$"""
        using System.Runtime.InteropServices;

        internal static unsafe class Imports
        {
            [DllImport("libc")]
            internal static extern {{signature}};
        }
        """;

    private static string Source(string symbol, string signature)
    {
        var list = signature.IndexOf(" (", StringComparison.Ordinal);
        var body = signature.StartsWith("void (", StringComparison.Ordinal) || symbol == "sync" ? "=> _ = 0;" : "=> default;";
        return $$"""
            internal static unsafe partial class Hooks1
            {
                [Intercept("{{symbol}}", Aliases = Aliases.Ignore)]
                private static partial {{signature[..list]}} Hook{{signature[(list + 1)..]}} {{body}}
            }
            """;
    }
}
