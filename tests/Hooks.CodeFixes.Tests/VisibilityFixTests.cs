using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>Types that the generated code has to name.</summary>
public class VisibilityFixTests
{
    private const string Id = "HOOK013";

    [Theory]
    [InlineData("private static partial", "internal static partial")]
    [InlineData("static partial", "internal static partial")]
    [InlineData("partial", "internal partial")]
    [InlineData("protected partial", "protected internal partial")]
    [InlineData("private protected partial", "internal partial")]
    [InlineData("protected private partial", "internal partial")]
    [InlineData("// why\n    private /* not */ partial", "// why\n    internal /* not */ partial")]
    public Task The_type_of_a_hook_becomes_internal(string before, string after) => CodeFix.Fixes<VisibilityFixProvider>(
        Nested(before), Id, Nested(after), "Make 'Hooks1' internal");

    [Fact]
    public Task All_types_around_a_hook_become_internal() => CodeFix.Fixes<VisibilityFixProvider>(
        """
        internal static partial class Outer
        {
            private static partial class Middle
            {
                static partial class Inner
                {
                    [Intercept("close")]
                    private static partial int Close(int fd) => Next.Close(fd);
                }
            }
        }
        """,
        Id,
        """
        internal static partial class Outer
        {
            internal static partial class Middle
            {
                internal static partial class Inner
                {
                    [Intercept("close")]
                    private static partial int Close(int fd) => Next.Close(fd);
                }
            }
        }
        """,
        "Make 'Inner', 'Middle' internal");

    [Theory]
    [InlineData("private struct Address { public ushort Family; }", "internal struct Address { public ushort Family; }")]
    [InlineData("[System.Obsolete] struct Address { public ushort Family; }", "[System.Obsolete] internal struct Address { public ushort Family; }")]
    [InlineData("enum Address { None }", "internal enum Address { None }")]
    [InlineData("partial struct Address { public ushort Family; }\n    private partial struct Address { }", "partial struct Address { public ushort Family; }\n    internal partial struct Address { }")]
    [InlineData("private struct Address { public Kind Of; private Other _o; }\n    private enum Kind { None }\n    private enum Other { None }", "internal struct Address { public Kind Of; private Other _o; }\n    internal enum Kind { None }\n    private enum Other { None }")]
    [InlineData("private struct Address { public readonly Kind Of(Other* o) => 0; }\n    private enum Kind { None }\n    private enum Other { None }", "internal struct Address { public readonly Kind Of(Other* o) => 0; }\n    internal enum Kind { None }\n    internal enum Other { None }")]
    [InlineData("private static class Types { internal struct Nothing { } }\n    private struct Address { internal Types.Nothing Field; }", "internal static class Types { internal struct Nothing { } }\n    internal struct Address { internal Types.Nothing Field; }")]
    public Task A_type_in_the_signature_becomes_internal_with_what_it_shows(string before, string after) =>
        CodeFix.Fixes<VisibilityFixProvider>(Socket(before), Id, Socket(after));

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<VisibilityFixProvider>(
        """
        internal static unsafe partial class Outer
        {
            private static partial class Inner
            {
                private struct A { public const int X = 1; }

                [Intercept("connect")]
                private static partial int Connect(int socket, A* address, uint length) => Next.Connect(socket, address, length);

                [Intercept("bind")]
                private static partial int Bind(int socket, A* address, uint length) => Next.Bind(socket, address, length);
            }
        }
        """,
        Id,
        """
        internal static unsafe partial class Outer
        {
            internal static partial class Inner
            {
                internal struct A { public const int X = 1; }

                [Intercept("connect")]
                private static partial int Connect(int socket, A* address, uint length) => Next.Connect(socket, address, length);

                [Intercept("bind")]
                private static partial int Bind(int socket, A* address, uint length) => Next.Bind(socket, address, length);
            }
        }
        """);

    [Fact]
    public async Task Nothing_is_offered_for_a_type_of_a_file() => Assert.Empty(await CodeFix.Titles<VisibilityFixProvider>(
        Socket("").Replace("Address*", "Local*", StringComparison.Ordinal) + "\nfile struct Local { public int X; }", Id));

    private static string Nested(string modifiers) =>
        $$"""
        internal partial class Outer
        {
            {{modifiers}} class Hooks1
            {
                [Intercept("close")]
                private static partial int Close(int fd) => Next.Close(fd);
            }
        }
        """;

    private static string Socket(string types) =>
        $$"""
        #pragma warning disable CS0169, CS0649, CS0612 // Nobody uses them here.
        internal static unsafe partial class Sockets
        {
            {{types}}

            [Intercept("connect")]
            private static partial int Connect(int socket, Address* address, uint length) => Next.Connect(socket, address, length);
        }
        """;
}
