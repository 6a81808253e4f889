using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>Where errno is kept: on one side of directives and labels, and in a block if only one statement is allowed.</summary>
public class ErrnoPlaceTests
{
    [Theory]
    [InlineData("#region Look", "#endregion")]
    [InlineData("#if !DEBUG", "#endif")]
    [InlineData("#if DEBUG\nfd++;\n#else", "#endif")]
    [InlineData("#if DEBUG\nfd++;\n#elif !TRACE", "#else\nfd++;\n#endif")]
    [InlineData("#pragma warning disable CA1806", "#pragma warning restore CA1806")]
    [InlineData("#nullable disable", "#nullable restore")]
    [InlineData("#line 200", "#line default")]
    [InlineData("#region Outer\n#region Inner", "#endregion\n#endregion")]
    [InlineData("// Before.\n#region Look\n\n", "\n#endregion")]
    [InlineData("fd++;\n\n#region Look", "#endregion")]
    [InlineData("fd++;\n\n", "fd--;")]
    public Task Directives_stay_outside(string above, string below) => CodeFix.Fixes<ErrnoFixProvider>(
        Source($"{above}\n// Is it there?\naccess(null, 0); // Who knows?\n{below}"),
        ErrnoFixProvider.DiagnosticId,
        Source($"{above}\nvar errno = Errno.Preserve();\n// Is it there?\naccess(null, 0); // Who knows?\nerrno.Restore();\n{below}"));

    [Fact]
    public Task Directives_inside_of_the_statement_stay_inside() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("access(\n#if DEBUG\n    null,\n#else\n    null,\n#endif\n    0);"),
        ErrnoFixProvider.DiagnosticId,
        Source("var errno = Errno.Preserve();\naccess(\n#if DEBUG\n    null,\n#else\n    null,\n#endif\n    0);\nerrno.Restore();"));

    [Theory]
    [InlineData("again: access(null, 0);", "again:")]
    [InlineData("again:\naccess(null, 0);", "again:")]
    [InlineData("// Once more.\nagain: // and again\naccess(null, 0);", "// Once more.\nagain: // and again")]
    [InlineData("#region Look\nagain: access(null, 0);", "#region Look\nagain:")]
    public Task A_jump_to_the_statement_goes_to_the_scope(string statement, string label) => CodeFix.Fixes<ErrnoFixProvider>(
        Source(statement + "\nif (fd++ < 3)\n{\n    goto again;\n}\n" + End(statement)),
        ErrnoFixProvider.DiagnosticId,
        Source(label + "\nvar errno = Errno.Preserve();\naccess(null, 0);\nerrno.Restore();\nif (fd++ < 3)\n{\n    goto again;\n}\n" + End(statement)));

    [Theory]
    [InlineData("if (fd > 0)", "")]
    [InlineData("if (fd > 0)\n{\n    return 0;\n}\nelse", "")]
    [InlineData("if (fd > 0)", "else\n{\n    return 0;\n}\n")]
    [InlineData("if (fd > 0)", "else\n    return 0;\n")]
    [InlineData("for (var i = 0; i < 3; i++)", "")]
    [InlineData("while (fd++ < 3)", "")]
    [InlineData("do", "while (fd++ < 3);\n")]
    [InlineData("foreach (var x in \"ab\"u8)", "")]
    [InlineData("fixed (byte* text = \"ab\"u8)", "")]
    [InlineData("using (new Held())", "")]
    public Task A_statement_by_itself_becomes_a_block(string head, string tail)
    {
        var wrapped = Source($"{head}\n{{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}}\n{tail}fd++;");
        return CodeFix.Fixes<ErrnoFixProvider>(Source($"{head}\n    access(null, 0);\n{tail}fd++;"), ErrnoFixProvider.DiagnosticId, wrapped);
    }

    [Theory]
    [InlineData("if (fd > 0) access(null, 0);", "if (fd > 0)\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}")]
    [InlineData("if (fd > 0) access(null, 0); else fd++;", "if (fd > 0)\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}\nelse fd++;")]
    [InlineData("if (fd > 0) return 0; else access(null, 0); // or", "if (fd > 0) return 0;\nelse\n{\n    var errno = Errno.Preserve();\n    access(null, 0); // or\n    errno.Restore();\n}")]
    [InlineData("while (fd++ < 3) access(null, 0);", "while (fd++ < 3)\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}")]
    [InlineData("do access(null, 0); while (fd++ < 3);", "do\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}\nwhile (fd++ < 3);")]
    [InlineData("if (fd > 0) { access(null, 0); }", "if (fd > 0)\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}")]
    [InlineData("fd++; access(null, 0); fd--;", "fd++;\nvar errno = Errno.Preserve();\naccess(null, 0);\nerrno.Restore();\nfd--;")]
    [InlineData("if (fd > 0)\n#region Look\n    access(null, 0);\n#endregion", "if (fd > 0)\n#region Look\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}\n#endregion")]
    [InlineData("if (fd > 0)\n#if DEBUG\n    fd++;\n#else\n    access(null, 0);\n#endif", "if (fd > 0)\n#if DEBUG\n    fd++;\n#else\n{\n    var errno = Errno.Preserve();\n    access(null, 0);\n    errno.Restore();\n}\n#endif")]
    public Task Statements_get_lines_of_their_own(string before, string after) => CodeFix.Fixes<ErrnoFixProvider>(
        Source(before), ErrnoFixProvider.DiagnosticId, Source(after));

    [Fact]
    public Task A_section_of_a_switch_needs_no_block() => CodeFix.Fixes<ErrnoFixProvider>(
        Source("switch (fd)\n{\n    case 1:\n        access(null, 0);\n        break;\n    default:\n        access(null, 1);\n        break;\n}"),
        ErrnoFixProvider.DiagnosticId,
        Source("switch (fd)\n{\n    case 1:\n        var errno = Errno.Preserve();\n        access(null, 0);\n        errno.Restore();\n        break;\n    default:\n        access(null, 1);\n        break;\n}"),
        null,
        ErrnoFixProvider.DiagnosticId);

    [Fact]
    public Task A_statement_inside_of_one_that_is_wrapped_is_not_wrapped_again() => CodeFix.FixesAll<ErrnoFixProvider>(
        Source("while (access(null, 0) == 0)\n{\n    access(null, 1);\n}"),
        ErrnoFixProvider.DiagnosticId,
        Source("var errno = Errno.Preserve();\nwhile (access(null, 0) == 0)\n{\n    access(null, 1);\n}\nerrno.Restore();"));

    [Fact]
    public async Task A_region_that_begins_in_the_statement_and_ends_after_it_is_left() => Assert.Empty(await CodeFix.Titles<ErrnoFixProvider>(
        Source("access(null,\n#region Odd\n    0);\n#endregion"), ErrnoFixProvider.DiagnosticId));

    private static string End(string statement) => statement.Contains("#region", StringComparison.Ordinal) ? "#endregion\n" : "";

    private static string Source(string statements) =>
        $$"""
        using System.Runtime.InteropServices;

        internal static unsafe partial class CloseHook
        {
            [Intercept("close")]
            private static partial int Close(int fd)
            {
                {{statements.ReplaceLineEndings("\n        ").Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
                return Next.Close(fd);
            }

            [DllImport("libc")]
            private static extern int access(byte* path, int mode);

            private ref struct Held
            {
                public readonly void Dispose() { }
            }
        }
        """;
}
