using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>The modifiers of a hook and of the types around it.</summary>
public class DeclarationFixTests
{
    [Theory]
    [InlineData("HOOK001", "private partial", "private static partial")]
    [InlineData("HOOK001", "internal partial", "internal static partial")]
    [InlineData("HOOK002", "private static", "private static partial")]
    [InlineData("HOOK002", "private static unsafe", "private static unsafe partial")]
    [InlineData("HOOK002", "internal", "internal static partial")]
    public Task Modifiers_that_are_missing_are_added(string id, string before, string after) =>
        CodeFix.Fixes<DeclarationFixProvider>(Source(before), id, Source(after));

    [Fact]
    public Task An_accessibility_that_is_missing_is_private() =>
        CodeFix.Fixes<DeclarationFixProvider>(Source("static partial"), "HOOK003", Source("private static partial"));

    [Fact]
    public Task A_method_without_any_modifier_gets_all() => CodeFix.Fixes<DeclarationFixProvider>(
        """
        internal static partial class Hooks1
        {
            // closes it
            [Intercept("close")] // and more
            // here
            int Close(int fd) => Next.Close(fd);
        }
        """,
        "HOOK001",
        """
        internal static partial class Hooks1
        {
            // closes it
            [Intercept("close")] // and more
            // here
            private static partial int Close(int fd) => Next.Close(fd);
        }
        """);

    [Fact]
    public Task A_type_becomes_partial() => CodeFix.Fixes<DeclarationFixProvider>(
        """
        /// <summary>Closes.</summary>
        class Hooks1
        {
            [Intercept("close")]
            private static partial int Close(int fd) => Next.Close(fd);
        }
        """,
        "HOOK005",
        """
        /// <summary>Closes.</summary>
        partial class Hooks1
        {
            [Intercept("close")]
            private static partial int Close(int fd) => Next.Close(fd);
        }
        """);

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<DeclarationFixProvider>(
        """
        internal static class Outer
        {
            internal static class Inner
            {
                [Intercept("close")]
                static int Close(int fd) => Next.Close(fd);

                [Intercept("dup")]
                private static int Dup(int fd) => Next.Dup(fd);
            }
        }
        """,
        "HOOK002",
        """
        internal static partial class Outer
        {
            internal static partial class Inner
            {
                [Intercept("close")]
                private static partial int Close(int fd) => Next.Close(fd);

                [Intercept("dup")]
                private static partial int Dup(int fd) => Next.Dup(fd);
            }
        }
        """);

    private static string Source(string modifiers) =>
        $$"""
        internal static partial class Hooks1
        {
            [Intercept("close")]
            {{modifiers}} int Close(int fd) => Next.Close(fd);
        }
        """;
}
