using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>A <c>stackalloc</c> of a page and more.</summary>
public sealed partial class StackAllocationTests : IDisposable
{
    /// <summary>Each writes all of its memory, calls C with more arguments than there are registers, and says whether all of it is as
    /// it was written, beside what lies around it.</summary>
    private static readonly (string Name, string Body)[] s_all =
    [
        ("bytes", "var p = stackalloc byte[4096]; return Check(p, 4096, x);"),
        ("a_byte_more", "var p = stackalloc byte[4097]; return Check(p, 4097, x);"),
        ("a_byte_less", "var p = stackalloc byte[4095]; return Check(p, 4095, x);"),
        ("two_parts", "var p = stackalloc byte[8160]; return Check(p, 8160, x);"),
        ("three_parts", "var p = stackalloc byte[8161]; return Check(p, 8161, x);"),
        ("all_parts", "var p = stackalloc byte[16320]; return Check(p, 16320, x);"),
        ("too_many_parts", "var p = stackalloc byte[16321]; return Check(p, 16321, x);"),
        ("numbers", "var p = stackalloc long[700]; return Check((byte*)p, 5600, x);"),
        ("structs", "var p = stackalloc Three[500]; return Check((byte*)p, 6000, x);"),
        ("a_span", "Span<byte> s = stackalloc byte[5000]; fixed (byte* p = s) { return Check(p, s.Length, x); }"),
        ("a_span_in_an_expression", "return CheckSpan(stackalloc byte[5001], x) & CheckSpan(stackalloc byte[4500], x);"),
        ("several", "var p = stackalloc byte[4100]; var q = stackalloc int[16]; var r = stackalloc byte[9000]; Fill(p, 4100, 1); Fill((byte*)q, 64, 2); Fill(r, 9000, 3); return Check(r, 9000, x) & Holds(p, 4100, 1) & Holds((byte*)q, 64, 2);"),
        ("a_condition", "if (x > 2) { var p = stackalloc byte[6000]; return Check(p, 6000, x); } return 1;"),
        ("two_constants", "Span<byte> s = x > 2 ? stackalloc byte[5000] : stackalloc byte[7000]; fixed (byte* p = s) { return Check(p, s.Length, x); }"),
        ("two_lengths", "var p = stackalloc byte[x > 2 ? 100 : 6000]; return Check(p, x > 2 ? 100 : 6000, x);"),
        ("a_loop", "var all = 1; byte* before = null; for (var i = 0; i < 3; i++) { var p = stackalloc byte[4096]; Fill(p, 4096, i); all &= before == null ? 1 : Holds(before, 4096, i - 1); before = p; } return all;"),
        ("no_constant", "var p = stackalloc byte[5000 + x]; return Check(p, 5000 + x, x);"),
        ("many_branches", $"var p = stackalloc byte[5000]; var n = 0; for (var i = 0; i < x; i++) {{ {string.Concat(Enumerable.Range(0, 12).Select(static n => $"if (p[i] == {n}) {{ n += {n}; continue; }} "))} }} return Check(p, 5000, x) + (n * 0);"),
        ("a_generic_method", "return Of<Three>(x);"),
    ];

    private static readonly string s_hooks = $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        internal static unsafe partial class H
        {
            {{string.Concat(s_all.Select(static row => $$"""
                [Intercept("{{row.Name}}")] private static partial int Hook_{{row.Name}}(int x) { long above = 77; var r = Body_{{row.Name}}(x, &above); return above == 77 ? r : 5; }
                [MethodImpl(MethodImplOptions.NoInlining)] private static int Body_{{row.Name}}(int x, long* above) { {{row.Body}} }

                """))}}
            [DllImport("*")] private static extern int nine(int a, int b, int c, int d, int e, int f, int g, long h, void* i);

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Of<T>(int x) where T : unmanaged { var p = stackalloc T[400]; var q = stackalloc byte[4800]; Fill((byte*)p, 400 * sizeof(T), 9); return Check(q, 4800, x) & Holds((byte*)p, 400 * sizeof(T), 9); }

            private static int CheckSpan(Span<byte> s, int x) { fixed (byte* p = s) { return Check(p, s.Length, x); } }

            private static int Check(byte* p, int n, int x)
            {
                Fill(p, n, x);
                var sum = nine(1, 2, 3, 4, 5, 6, 7, 8L, p);
                return sum == 36 + x % 251 ? Holds(p, n, x) : 3;
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static void Fill(byte* p, int n, int seed) { for (var i = 0; i < n; i++) { p[i] = (byte)((seed + i) % 251); } }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Holds(byte* p, int n, int seed) { for (var i = 0; i < n; i++) { if (p[i] != (seed + i) % 251) { return 0; } } return 1; }

            private struct Three { public fixed int Numbers[3]; }
        }
        """;

    private TaskBuild? _build;

    /// <inheritdoc/>
    public void Dispose() => _build?.Dispose();

    [Theory]
    [InlineData("x64", true)]
    [InlineData("x64", false)]
    [InlineData("arm64", true)]
    [InlineData("arm64", false)]
    public void All_of_its_memory_is_its_own(string architecture, bool skipLocalsInit)
    {
        var target = Build(architecture, skipLocalsInit);
        var next = string.Concat(s_all.Select(static row => $"int {row.Name}(int x) {{ return -x; }}\n"));
        File.WriteAllText(_build!["next.c"], next + "int nine(int a, int b, int c, int d, int e, int f, int g, long h, unsigned char *i) { return a + b + c + d + e + f + g + h + *i; }\n");
        var calls = string.Concat(s_all.Select(static row => $"printf(\"{row.Name} %d %d\\n\", {row.Name}(1), {row.Name}(200));\n"));
        File.WriteAllText(_build["calls.c"], $"#include <stdio.h>\nint {string.Join("(int), ", s_all.Select(static row => row.Name))}(int);\nint main(void)\n{{\n{calls}return 0;\n}}\n");
        var library = target.Compile(_build["next.c"], _build["libnext.so"], "-shared", "-fPIC");
        var program = target.Compile(_build["calls.c"], _build["calls"], library);

        var run = target.Run(program, _build["libhooks.so"]);

        Assert.Equal((0, string.Concat(s_all.Select(static row => $"{row.Name} 1 1\n")), ""), (run.ExitCode, run.Output, run.Errors));
    }

    /// <summary>The stack grows page by page, by an instruction each that touches it and one that moves on.</summary>
    [Theory]
    [InlineData("x64", @"^test %esp,\(%rsp\)$", @"^sub \$0x[0-9a-f]+,%rsp$")]
    [InlineData("arm64", @"^ldr wzr, \[sp\]$", @"^sub sp, sp, #0x[0-9a-f]+$")]
    public void It_is_allocated_without_a_loop(string architecture, string touch, string move)
    {
        var target = Build(architecture, skipLocalsInit: true);

        Assert.All(((string Name, int Parts)[])[("bytes", 2), ("two_parts", 2), ("three_parts", 3), ("all_parts", 4), ("a_span", 2)], row =>
        {
            var code = target.Disassemble(_build!["libhooks.so.dbg"], $"Sample_H__Body_{row.Name}");
            Assert.Equal(row.Parts, code.Count(line => Regex.IsMatch(line, touch)));
            Assert.True(code.Count(line => Regex.IsMatch(line, move)) >= row.Parts, string.Join('\n', code));
        });
    }

    private NativeTarget Build(string architecture, bool skipLocalsInit)
    {
        _build = new TaskBuild { Architecture = architecture, SkipLocalsInit = skipLocalsInit }.WithHooks(s_hooks);
        Assert.Equal("", _build.Build());
        return NativeTarget.Of(architecture);
    }
}
