using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using TestSupport;

namespace Hooks.Generator.Tests.Signatures;

public class SignatureMessageTests
{
    [Fact]
    public void The_message_shows_the_prototype_in_C() => Assert.StartsWith(
        "'bind' takes a signed 32-bit integer as parameter 1, not 'long'; write 'int': int bind(int fd, const struct sockaddr *addr, socklen_t len)",
        MessageOf("bind: int (long, SockAddr*, uint)"), StringComparison.Ordinal);

    [Fact]
    public void Where_the_libcs_differ_the_message_shows_both_prototypes() => Assert.StartsWith(
        "'strerror_r' returns a pointer, not 'void'; write 'byte*': char *strerror_r(int errnum, char *buf, size_t buflen) (glibc), "
        + "int strerror_r(int errnum, char *buf, size_t buflen) (musl)",
        MessageOf("strerror_r: void (int, byte*, nuint)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("read: nint (int, void*, uint)", "takes an unsigned 64-bit integer as parameter 3, not 'uint'; write 'nuint': ")]
    [InlineData("read: int (int, void*, nuint)", "returns a signed 64-bit integer, not 'int'; write 'nint': ")]
    [InlineData("read: nint (int, void*, nint)", "has an unsigned 64-bit integer here, and 'nint' has another signedness; write 'nuint': ")]
    [InlineData("lseek: long (int, int, int)", "takes a signed 64-bit integer as parameter 2, not 'int'; write 'long': ")]
    [InlineData("connect: int (int, int, uint)", "takes a pointer as parameter 2, not 'int'; write 'SockAddr*': ")]
    [InlineData("sinl: void ()", "returns a long double (which C# can't express), not 'void': ")]
    [InlineData("ldiv: Packed (long, long)", "returns a structure of 16 bytes, not the packed 'Packed', which C passes in memory: ")]
    public void The_message_proposes_the_type_to_write(string line, string expected) => Assert.Contains(
        SignatureCheck.Of(HookSource.Of(line)),
        diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("fprintf: int (void*, byte*, nint, nint)", "declare 'int Hook0(void* stream, byte* format, VaList arguments)' and call 'Next.Vfprintf(stream, format, arguments)': int fprintf(FILE *stream, const char *format, ...)")]
    [InlineData("__snprintf_chk: int (byte*)", "and call 'Next.VsnprintfChk(s, n, flag, slen, format, arguments)': ")]
    [InlineData("execl: int (byte*, byte*, nint)", "declare 'int Hook0(byte* path, byte* arg, VaList arguments)': int execl(")]
    public void The_message_shows_the_signature_for_any_number_of_arguments(string line, string expected) => Assert.Contains(
        expected, MessageOf(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("conect", "connect")]
    [InlineData("connectt", "connect")]
    [InlineData("connekt", "connect")]
    [InlineData("conncet", "connect")]
    [InlineData("Connect", "connect")]
    [InlineData("getadrinfo", "getaddrinfo")]
    [InlineData("sentmsg", "sendmsg")]
    [InlineData("_connect", "connect")]
    [InlineData("xstat", "__xstat")]
    [InlineData("connect64", "connect")]
    [InlineData("opne", "open")]
    public void A_symbol_that_is_most_likely_libcs_misspelt_is_a_warning(string symbol, string meant)
    {
        var diagnostic = Assert.Single(SignatureCheck.Of(HookSource.Of($"{symbol}: int (int, SockAddr*, uint)")));

        Assert.Equal(("HOOK054", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Contains($"'{meant}'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite3_step")]
    [InlineData("gzopen")]
    [InlineData("SSL_read")]
    [InlineData("ssend")]
    [InlineData("deflate")]
    [InlineData("curl_easy_perform")]
    public void A_symbol_of_another_library_is_only_noted(string symbol) =>
        Assert.Equal("HOOK024", Assert.Single(SignatureCheck.Of(HookSource.Of($"{symbol}: int (int)"))).Id);

    [Fact]
    public void The_message_says_how_many_parameters_there_are() => Assert.StartsWith(
        "'open' takes 3 parameters with what is passed for the dots, 'uint mode', not 1: ", MessageOf("open: int (byte*)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sinl: double (double)")]
    [InlineData("csin: double (double)")]
    public void What_CSharp_has_no_type_for_is_said(string line) => Assert.All(
        SignatureCheck.Of(HookSource.Of(line)),
        static diagnostic => Assert.Contains("which C# can't express", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

    [Fact]
    public void A_mistake_in_the_signature_of_two_symbols_is_reported_once()
    {
        const string Source = """
            using Hooks;
            internal static unsafe partial class Two
            {
                [Intercept("pread", Aliases = Aliases.Ignore), Intercept("pread64", Aliases = Aliases.Ignore)]
                private static partial nint Read(int file, void* buffer, nuint count, int offset) => 0;
            }
            """;
        Assert.Equal("HOOK021", Assert.Single(SignatureCheck.Of(Source)).Id);
    }

    [Theory]
    [InlineData("stderr")]
    [InlineData("environ")]
    [InlineData("optind")]
    public void A_variable_of_libc_can_not_be_intercepted(string symbol) =>
        Assert.Equal("HOOK074", Assert.Single(SignatureCheck.Of(HookSource.Of($"{symbol}: int (int)"))).Id);

    [Fact]
    public void A_symbol_that_is_not_libcs_is_noted_at_its_attribute()
    {
        var source = MarkedSource.Parse("""
            internal static partial class Other
            {
                [[|Hooks.Intercept("sqlite3_step")|]]
                private static partial int Step(nint statement) => 0;
            }
            """);
        var diagnostic = Assert.Single(SignatureCheck.Of(source.Text));
        Assert.Equal("HOOK024", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(source.Spans[0], diagnostic.Location.SourceSpan);
    }

    [Fact]
    public void A_mismatch_is_an_error_that_no_configuration_lowers()
    {
        foreach (var line in (string[])["bind: int ()", "bind: int (int, int, uint)", "bind: void (int, SockAddr*, uint)", "open: int (byte*, int, double)"])
        {
            var diagnostic = Assert.Single(SignatureCheck.Of(HookSource.Of(line)));
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
            Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
        }
    }

    [Fact]
    public void A_method_without_the_attribute_is_left_alone() => Assert.Empty(SignatureCheck.Of("""
        internal static class Plain
        {
            internal static void bind() { }
            internal static long open(float path) => 0;
        }
        """));

    [Fact]
    public void The_hook_of_ReusePort_is_clean()
    {
        Assert.Empty(SignatureCheck.Of(new[] { "src/ReusePort", "src/Hooks.Sockets" }.SelectMany(SourcesOf)));

        static IEnumerable<string> SourcesOf(string project)
        {
            var directory = Path.Combine(RepositoryFiles.Root, project);
            return Directory
                .EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
                .Where(path => !Path.GetRelativePath(directory, path).StartsWith("obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText);
        }
    }

    private static string MessageOf(string line) =>
        Assert.Single(SignatureCheck.Of(HookSource.Of(line))).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
