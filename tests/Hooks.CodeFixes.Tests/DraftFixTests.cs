using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>A whole hook from the name of a function.</summary>
public class DraftFixTests
{
    private const string AttributeTarget = "CS0592";

    private const string Connect = """
        /// <summary>Connects.</summary>
        internal static unsafe partial class ConnectHook
        {
            /// <summary><c>int connect(int fd, const struct sockaddr *addr, socklen_t len)</c></summary>
            [Intercept("connect")]
            private static partial int Connect(int fd, SockAddr* addr, uint len)
            {
                return Next.Connect(fd, addr, len);
            }
        }

        """;

    [Theory]
    [InlineData("internal static class ConnectHook;")]
    [InlineData("internal static class ConnectHook { }")]
    [InlineData("internal static class ConnectHook\n{\n}")]
    [InlineData("internal static unsafe partial class ConnectHook\n{\n}")]
    public Task An_empty_type_gets_the_hook(string type) => CodeFix.Fixes<DraftFixProvider>(
        $"/// <summary>Connects.</summary>\n[Intercept(\"connect\")]\n{type}\n", AttributeTarget, Connect);

    [Fact]
    public Task Lines_end_as_they_do_in_the_file() => CodeFix.Fixes<DraftFixProvider>(
        "/// <summary>Connects.</summary>\r\n[Intercept(\"connect\")]\r\ninternal static class ConnectHook;\r\n",
        AttributeTarget,
        Connect.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_type_keeps_its_members_and_other_attributes() => CodeFix.Fixes<DraftFixProvider>(
        """
        namespace Sample
        {
            class Outer
            {
                [Intercept("close"), System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "all")]
                static class Close
                {
                    private const int Answer = 42;
                }
            }
        }
        """,
        AttributeTarget,
        """
        namespace Sample
        {
            partial class Outer
            {
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "all")]
                internal static partial class Close
                {
                    private const int Answer = 42;

                    /// <summary><c>int close(int fd)</c></summary>
                    [Intercept("close")]
                    private static partial int Close2(int fd)
                    {
                        return Next.Close2(fd);
                    }
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_intercepted_elsewhere_stays_there() => CodeFix.Fixes<DraftFixProvider>(
        """
        [Intercept("ftruncate")]
        internal static class Cut;

        internal static partial class Others
        {
            [Intercept("ftruncate64")]
            private static partial int Cut64(int fd, long length) => Next.Cut64(fd, length);
        }
        """,
        AttributeTarget,
        """
        internal static partial class Cut
        {
            /// <summary><c>int ftruncate(int fd, off_t length)</c></summary>
            [Intercept("ftruncate")]
            private static partial int Ftruncate(int fd, long length)
            {
                return Next.Ftruncate(fd, length);
            }
        }

        internal static partial class Others
        {
            [Intercept("ftruncate64")]
            private static partial int Cut64(int fd, long length) => Next.Cut64(fd, length);
        }
        """);

    [Fact]
    public Task Several_functions_at_once() => CodeFix.FixesAll<DraftFixProvider>(
        """
        [Intercept("exit"), Intercept("_exit")]
        internal static class ExitHooks
        {
        }
        """,
        AttributeTarget,
        """
        internal static partial class ExitHooks
        {
            /// <summary><c>void exit(int status)</c></summary>
            [Intercept("exit")]
            private static partial void Exit(int status)
            {
                Next.Exit(status);
            }

            /// <summary><c>void _exit(int status)</c></summary>
            [Intercept("_exit")]
            private static partial void Exit2(int status)
            {
                Next.Exit2(status);
            }
        }
        """);

    [Theory]
    [InlineData("[Intercept(\"execl\")] class Hooks1;")]
    [InlineData("[Intercept(\"dlsym\")] class Hooks1;")]
    [InlineData("[Intercept(\"no_such_function\")] class Hooks1;")]
    [InlineData("[Intercept(\"\")] class Hooks1;")]
    [InlineData("[System.ParamArray] class Hooks1;")]
    [InlineData("class Hooks1 { [Intercept(\"close\")] int f; }")]
    public async Task Nothing_is_offered_where_no_hook_can_be_written(string source) =>
        Assert.Empty(await CodeFix.Titles<DraftFixProvider>(source, AttributeTarget));
}
