using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>Errno kept over a call in the expression that a hook returns.</summary>
public class ErrnoExpressionTests
{
    [Theory]
    [InlineData(
        "Next.Sync(access(null, 0))",
        "var errno = Errno.Preserve();\nvar value = access(null, 0);\nerrno.Restore();\nreturn Next.Sync(value);")]
    [InlineData(
        "Next.Sync(Next.Sync(fd) + access(null, 0))",
        "var result = Next.Sync(fd);\nvar errno = Errno.Preserve();\nvar value = access(null, 0);\nerrno.Restore();\nreturn Next.Sync(result + value);")]
    [InlineData(
        "Next.Sync(First(Next.Sync(fd), Look(fd)))",
        "var result = Next.Sync(fd);\nvar errno = Errno.Preserve();\nvar value = Look(fd);\nerrno.Restore();\nreturn Next.Sync(First(result, value));")]
    [InlineData(
        "Next.Sync(First(fd, Look(Next.Sync(fd))))",
        "var result = Next.Sync(fd);\nvar errno = Errno.Preserve();\nvar value = Look(result);\nerrno.Restore();\nreturn Next.Sync(First(fd, value));")]
    [InlineData(
        "Next.Sync(First(fd, Look(fd = 3)))",
        "var value = fd;\nvar errno = Errno.Preserve();\nvar value2 = Look(fd = 3);\nerrno.Restore();\nreturn Next.Sync(First(value, value2));")]
    [InlineData(
        "fd + s_count + access(null, 0) * Next.Sync(fd)",
        "var value = fd + s_count;\nvar errno = Errno.Preserve();\nvar value2 = access(null, 0);\nerrno.Restore();\nreturn value + value2 * Next.Sync(fd);")]
    [InlineData(
        "fd > 3 ? Next.Sync(access(null, 0)) : -1",
        "if (fd > 3)\n{\n    var errno = Errno.Preserve();\n    var value = access(null, 0);\n    errno.Restore();\n    return Next.Sync(value);\n}\nreturn -1;")]
    [InlineData(
        "fd > 3 ? 1 : Next.Sync(access(null, 0))",
        "if (fd > 3)\n{\n    return 1;\n}\nvar errno = Errno.Preserve();\nvar value = access(null, 0);\nerrno.Restore();\nreturn Next.Sync(value);")]
    [InlineData(
        "Next.Sync((access(null, 0) & fd) switch { 0 => fd, _ => 0 })",
        "var errno = Errno.Preserve();\nvar value = access(null, 0);\nerrno.Restore();\nreturn Next.Sync((value & fd) switch { 0 => fd, _ => 0 });")]
    [InlineData(
        "Next.Sync(Look(fd) is 0 or 1 ? fd : 0)",
        "var errno = Errno.Preserve();\nvar value = Look(fd);\nerrno.Restore();\nreturn Next.Sync(value is 0 or 1 ? fd : 0);")]
    [InlineData(
        "Next.Sync((int)-(access(null, 0) + 1L))",
        "var errno = Errno.Preserve();\nvar value = access(null, 0);\nerrno.Restore();\nreturn Next.Sync((int)-(value + 1L));")]
    [InlineData(
        "Next.Sync((fd + s_count, access(null, 0)).Item2)",
        "var value = fd + s_count;\nvar errno = Errno.Preserve();\nvar value2 = access(null, 0);\nerrno.Restore();\nreturn Next.Sync((value, value2).Item2);")]
    [InlineData(
        "fd switch { 0 => Next.Sync(access(null, 0)), > 3 when s_count == 1 => 1, _ => 0 }",
        "switch (fd)\n{\n    case 0:\n        var errno = Errno.Preserve();\n        var value = access(null, 0);\n        errno.Restore();\n        return Next.Sync(value);\n    case > 3 when s_count == 1:\n        return 1;\n    default:\n        return 0;\n}")]
    [InlineData(
        "fd switch { var x when x > 3 => Next.Sync(access(null, x)), _ => 0 }",
        "switch (fd)\n{\n    case var x when x > 3:\n        var errno = Errno.Preserve();\n        var value = access(null, x);\n        errno.Restore();\n        return Next.Sync(value);\n    default:\n        return 0;\n}")]
    [InlineData(
        "fd > 3 ? fd > 5 ? Next.Sync(access(null, 0)) : 1 : 2",
        "if (fd > 3)\n{\n    if (fd > 5)\n    {\n        var errno = Errno.Preserve();\n        var value = access(null, 0);\n        errno.Restore();\n        return Next.Sync(value);\n    }\n    return 1;\n}\nreturn 2;")]
    [InlineData(
        "Next.Sync(fd > 3 && Look(fd) == 0 ? fd : 0)",
        "var errno = Errno.Preserve();\nvar value = fd > 3 && Look(fd) == 0;\nerrno.Restore();\nreturn Next.Sync(value ? fd : 0);")]
    [InlineData(
        "Next.Sync(First(s_count, fd) == 0 || Look(fd) == 0 ? fd : 0)",
        "var errno = Errno.Preserve();\nvar value = First(s_count, fd) == 0 || Look(fd) == 0;\nerrno.Restore();\nreturn Next.Sync(value ? fd : 0);")]
    [InlineData(
        "Next.Sync(fd > 3 && Look(fd) == 0 && fd < 9 ? fd : 0)",
        "var errno = Errno.Preserve();\nvar value = fd > 3 && Look(fd) == 0;\nerrno.Restore();\nreturn Next.Sync(value && fd < 9 ? fd : 0);")]
    [InlineData(
        "Next.Sync(fd > 3 && (fd > 5 || Look(fd) == 0) ? fd : 0)",
        "var errno = Errno.Preserve();\nvar value = fd > 3 && (fd > 5 || Look(fd) == 0);\nerrno.Restore();\nreturn Next.Sync(value ? fd : 0);")]
    [InlineData(
        "Next.Sync(First(s_count, fd > 3 ? Look(fd) + 1L == 2 ? 7 : 8 : 0))",
        "var value = s_count;\nvar errno = Errno.Preserve();\nvar value2 = fd > 3 ? Look(fd) + 1L == 2 ? 7 : 8 : 0;\nerrno.Restore();\nreturn Next.Sync(First(value, value2));")]
    [InlineData(
        "Next.Sync(fd switch { 1 => Look(fd), < 0 => 3, _ => fd })",
        "var errno = Errno.Preserve();\nvar value = fd switch { 1 => Look(fd), < 0 => 3, _ => fd };\nerrno.Restore();\nreturn Next.Sync(value);")]
    [InlineData(
        "Next.Sync(First(Next.Sync(fd), (fd > 3 ? Look(fd) : 0)))",
        "var result = Next.Sync(fd);\nvar errno = Errno.Preserve();\nvar value = fd > 3 ? Look(fd) : 0;\nerrno.Restore();\nreturn Next.Sync(First(result, (value)));")]
    [InlineData(
        "Next.Sync(First(s_count, Next.Sync(fd) == 0 && Look(fd) == 0 ? fd : 0))",
        "var value = s_count;\nvar value2 = Next.Sync(fd) == 0;\nif (value2)\n{\n    var errno = Errno.Preserve();\n    value2 = Look(fd) == 0;\n    errno.Restore();\n}\nreturn Next.Sync(First(value, value2 ? fd : 0));")]
    [InlineData(
        "Next.Sync(Next.Sync(fd) == 0 || fd > 3 && Look(fd) == 0 ? fd : 0)",
        "var value = Next.Sync(fd) == 0;\nif (!value)\n{\n    var errno = Errno.Preserve();\n    value = fd > 3 && Look(fd) == 0;\n    errno.Restore();\n}\nreturn Next.Sync(value ? fd : 0);")]
    [InlineData(
        "Next.Sync(First(s_count, fd > 3 ? (int)Next.Sync(access(null, 0)) : -fd))",
        "var value = s_count;\nint value2;\nif (fd > 3)\n{\n    var errno = Errno.Preserve();\n    var value3 = access(null, 0);\n    errno.Restore();\n    value2 = (int)Next.Sync(value3);\n}\nelse\n{\n    value2 = -fd;\n}\nreturn Next.Sync(First(value, value2));")]
    [InlineData(
        "Next.Sync(fd switch { 1 => (int)Next.Sync(access(null, 0)), _ => fd })",
        "int value;\nswitch (fd)\n{\n    case 1:\n        var errno = Errno.Preserve();\n        var value2 = access(null, 0);\n        errno.Restore();\n        value = (int)Next.Sync(value2);\n        break;\n    default:\n        value = fd;\n        break;\n}\nreturn Next.Sync(value);")]
    [InlineData("fd switch { 0 => Next.Sync(access(null, 0)), < 0 => 1, >= 0 => 2 }", null)]
    [InlineData("fd switch { 0 when access(null, 0) == 0 => Next.Sync(fd), _ => Next.Sync(0) }", null)]
    [InlineData("fd switch { 0 => Next.Sync(access(null, 0)), /* else */ _ => 0 }", null)]
    [InlineData("Next.Sync(fd is var x && Look(x) == 0 ? x : 0)", null)]
    [InlineData("Next.Sync((int?)s_count ?? Look(fd))", null)]
    [InlineData("Next.Sync(fd > 3 ? /* why? */ Look(fd) : 0)", null)]
    [InlineData("fd > 3 ? Next.Sync(access(null, 0)) : throw null!", null)]
    [InlineData("fd > 3 ? throw null! : Next.Sync(access(null, 0))", null)]
    [InlineData("fd > 3 ? /* why? */ Next.Sync(access(null, 0)) : 0", null)]
    [InlineData("fd > 3 ? Next.Sync(access(null, 0)) /* done */ : 0", null)]
    [InlineData("(fd > 3 ? Next.Sync(access(null, 0)) : /* none */ 0)", null)]
    [InlineData("fd > 3 ? fd > 5 ? Next.Sync(access(null, 0)) : throw null! : 0", null)]
    public async Task The_call_becomes_a_statement(string expression, string? statements)
    {
        if (statements is null)
        {
            Assert.Empty(await CodeFix.Titles<ErrnoFixProvider>(Source($" => {expression};"), ErrnoFixProvider.DiagnosticId));
            Assert.Empty(await CodeFix.Titles<ErrnoFixProvider>(Source(Block($"return {expression};")), ErrnoFixProvider.DiagnosticId));
            return;
        }

        await CodeFix.Fixes<ErrnoFixProvider>(Source($" => {expression};"), ErrnoFixProvider.DiagnosticId, Source(Block(statements)));
        await CodeFix.Fixes<ErrnoFixProvider>(Source("\n        => " + expression + "; // synced"), ErrnoFixProvider.DiagnosticId, Source(Block(statements) + " // synced"));
        await CodeFix.Fixes<ErrnoFixProvider>(Source(Block($"return {expression};")), ErrnoFixProvider.DiagnosticId, Source(Block(statements)));
        await CodeFix.Fixes<ErrnoFixProvider>(
            Source(Block($"#region R\nagain: return {expression};\n#endregion")),
            ErrnoFixProvider.DiagnosticId,
            Source(Block($"#region R\nagain:{(statements.StartsWith("switch", StringComparison.Ordinal) ? " " : "\n")}{statements}\n#endregion")), null, "CS0164");
    }

    [Fact]
    public Task A_hook_without_a_result_gets_a_statement() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("").Replace("partial int Sync(int fd)", "partial void Exit(int status) => Next.Exit(access(null, status));", StringComparison.Ordinal).Replace("fsync", "exit", StringComparison.Ordinal),
        ErrnoFixProvider.DiagnosticId,
        Source("").Replace("partial int Sync(int fd)", "partial void Exit(int status)" + Block("var errno = Errno.Preserve();\nvar value = access(null, status);\nerrno.Restore();\nNext.Exit(value);"), StringComparison.Ordinal).Replace("fsync", "exit", StringComparison.Ordinal));

    [Fact]
    public Task All_calls_of_an_expression_at_once() => CodeFix.FixesAll<ErrnoFixProvider>(
        Source(" => Next.Sync(First(access(null, 0) + Look(1) + Next.Sync(fd), access(null, 2)));"),
        ErrnoFixProvider.DiagnosticId,
        Source(Block("""
            var errno = Errno.Preserve();
            var value = access(null, 0);
            errno.Restore();
            var errno2 = Errno.Preserve();
            var value2 = Look(1);
            errno2.Restore();
            var result = value + value2 + Next.Sync(fd);
            var errno3 = Errno.Preserve();
            var value3 = access(null, 2);
            errno3.Restore();
            return Next.Sync(First(result, value3));
            """)));

    private static string Block(string statements) =>
        "\n    {\n" + string.Join("\n", statements.Split('\n').Select(static line => line.Length == 0 ? line : "        " + line)) + "\n    }";

    private static string Source(string body) =>
        $$"""
        using System.Runtime.InteropServices;

        internal static unsafe partial class SyncHook
        {
            private static int s_count;

            [Intercept("fsync")]
            private static partial int Sync(int fd){{body}}

            private static int First(int result, int other) => result;

            private static int Look(int mode)
            {
                access(null, mode);
                return ++s_count;
            }

            [DllImport("libc")]
            private static extern int access(byte* path, int mode);
        }
        """;
}
