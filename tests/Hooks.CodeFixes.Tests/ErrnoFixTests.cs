using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>Errno kept over a call of one's own.</summary>
public class ErrnoFixTests
{
    [Fact]
    public Task A_statement_is_wrapped() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("access(null, 0); // is it there?"),
        ErrnoFixProvider.DiagnosticId,
        Source("""
            var errno = Errno.Preserve();
            access(null, 0); // is it there?
            errno.Restore();
            """));

    [Fact]
    public Task What_a_statement_declares_can_be_used_after_it() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("""
            // Is it there?
            var exists = access(null, 0) == 0;
            fd += exists ? 1 : 0;
            """),
        ErrnoFixProvider.DiagnosticId,
        Source("""
            var errno = Errno.Preserve();
            // Is it there?
            var exists = access(null, 0) == 0;
            errno.Restore();
            fd += exists ? 1 : 0;
            """));

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("""
            var errno = 1;
            access(null, errno);
            """),
        ErrnoFixProvider.DiagnosticId,
        Source("""
            var errno = 1;
            var errno2 = Errno.Preserve();
            access(null, errno);
            errno2.Restore();
            """));

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<ErrnoFixProvider>(
        Source("""
            access(null, 0);
            if (fd > 0)
            {
                access(null, access(null, 1));
            }
            """),
        ErrnoFixProvider.DiagnosticId,
        Source("""
            var errno = Errno.Preserve();
            access(null, 0);
            errno.Restore();
            if (fd > 0)
            {
                var errno2 = Errno.Preserve();
                access(null, access(null, 1));
                errno2.Restore();
            }
            """));

    [Fact]
    public Task The_scope_has_its_namespace_where_it_is_not_imported() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("access(null, 0);").Replace("internal static", "class Errno;\n\ninternal static", StringComparison.Ordinal),
        ErrnoFixProvider.DiagnosticId,
        Source("""
            var errno = Hooks.Errno.Preserve();
            access(null, 0);
            errno.Restore();
            """).Replace("internal static", "class Errno;\n\ninternal static", StringComparison.Ordinal));

    [Theory]
    [InlineData("while (fd > 3) { if (access(null, 0) == 0) { break; } }")]
    [InlineData("if (access(null, 0) == 0) { return Next.Close(fd); }")]
    [InlineData("fd = access(null, Next.Close(fd));")]
    [InlineData("using var held = new Held();")]
    public async Task Nothing_is_offered_where_the_end_could_be_missed(string statement) =>
        Assert.Empty(await CodeFix.Titles<ErrnoFixProvider>(Source(statement), ErrnoFixProvider.DiagnosticId));

    private static string Source(string statements) =>
        $$"""
        using System.Runtime.InteropServices;

        internal static unsafe partial class CloseHook
        {
            [Intercept("close")]
            private static partial int Close(int fd)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                return Next.Close(fd);
            }

            [DllImport("libc")]
            private static extern int access(byte* path, int mode);

            private ref struct Held
            {
                public readonly void Dispose() => access(null, 0);
            }
        }
        """;
}
