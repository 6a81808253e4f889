using System.Text.RegularExpressions;
using Hooks.Libc;

namespace Hooks.Generator.Tests.Catalogue;

public class HeaderAgreementTests
{
    /// <summary>These take what glibc's take, in types of another name: <c>char *</c> for <c>const char *</c>,
    /// <c>unsigned long long</c> for <c>uint64_t</c>, <c>struct aiocb *const</c> for <c>struct aiocb *</c>.</summary>
    private static readonly HashSet<string> s_otherwiseSpelledByMusl = ["basename", "fanotify_mark", "lio_listio"];

    [Fact]
    public void The_catalogue_agrees_with_the_headers_of_glibc() =>
        AssertNothing(LibcHeaders.Compare("gcc", LibcSupport.Glibc, static (_, prototype) => prototype));

    [Fact]
    public void The_catalogue_agrees_with_the_headers_of_musl() =>
        AssertNothing(LibcHeaders.Compare("musl-gcc", LibcSupport.Musl, static (symbol, prototype) =>
            s_otherwiseSpelledByMusl.Contains(symbol)
                ? null

                // glibc's enumerations are int in musl, and of the same class in the catalogue.
                : Regex.Replace(prototype, @"\benum __\w+", "int")));

    private static void AssertNothing(string errors) => Assert.True(errors.Length == 0, errors);
}
