using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using TestSupport;

namespace Hooks.Generator.Tests.Signatures;

public class SignatureMessageTests
{
    [Fact]
    public void The_message_shows_the_prototype_in_C() => Assert.Equal(
        "'bind' takes a signed 32-bit integer as parameter 1, not 'long': int bind(int fd, const struct sockaddr *addr, socklen_t len)",
        MessageOf("bind: int (long, SockAddr*, uint)"));

    [Fact]
    public void Where_the_libcs_differ_the_message_shows_both_prototypes() => Assert.Equal(
        "'strerror_r' returns a pointer, not 'void': char *strerror_r(int errnum, char *buf, size_t buflen) (glibc), "
        + "int strerror_r(int errnum, char *buf, size_t buflen) (musl)",
        MessageOf("strerror_r: void (int, byte*, nuint)"));

    [Fact]
    public void The_message_says_how_many_parameters_there_are() => Assert.StartsWith(
        "'open' takes at least 2 parameters, not 1: ", MessageOf("open: int (byte*)"), StringComparison.Ordinal);

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
        var folder = Path.Combine(RepositoryFiles.Root, "src/ReusePort");
        Assert.Empty(SignatureCheck.Of(Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).StartsWith("obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)));
    }

    private static string MessageOf(string line) =>
        Assert.Single(SignatureCheck.Of(HookSource.Of(line))).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
