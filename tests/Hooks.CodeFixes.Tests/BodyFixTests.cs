using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>A hook without a body.</summary>
public class BodyFixTests
{
    [Theory]
    [InlineData("private static partial int Connect();")]
    [InlineData("static void Connect();")]
    [InlineData("private static unsafe partial int Connect(int fd, SockAddr* addr, uint len);")]
    public Task Gets_the_signature_and_a_call_of_the_next_definition(string method) => CodeFix.Fixes<BodyFixProvider>(
        $$"""
        internal static partial class ConnectHook
        {
            /// <summary>Connects.</summary>
            [Intercept("connect")]
            {{method}} // connect(2)
        }
        """,
        "HOOK004",
        """
        internal static partial class ConnectHook
        {
            /// <summary>Connects.</summary>
            [Intercept("connect")]
            private static unsafe partial int Connect(int fd, SockAddr* addr, uint len)
            {
                return Next.Connect(fd, addr, len);
            } // connect(2)
        }
        """);

    [Fact]
    public Task Keeps_its_names() => CodeFix.Fixes<BodyFixProvider>(
        """
        internal static unsafe partial class ReadHook
        {
            [Intercept("read", Aliases = Aliases.Ignore)]
            private static partial nint Read(int @in, byte* buffer);

            private static int s_count;
        }
        """,
        "HOOK004",
        """
        internal static unsafe partial class ReadHook
        {
            [Intercept("read", Aliases = Aliases.Ignore)]
            private static partial nint Read(int @in, byte* buffer, nuint nbytes)
            {
                return Next.Read(@in, buffer, nbytes);
            }

            private static int s_count;
        }
        """,
        null,
        "CS0169");

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<BodyFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("sync")]
            static int Sync();

            [Intercept("dup")]
            static int Dup(int old);
        }
        """,
        "HOOK004",
        """
        internal static partial class Hooks1
        {
            [Intercept("sync")]
            private static partial void Sync()
            {
                Next.Sync();
            }

            [Intercept("dup")]
            private static partial int Dup(int old)
            {
                return Next.Dup(old);
            }
        }
        """);
}
