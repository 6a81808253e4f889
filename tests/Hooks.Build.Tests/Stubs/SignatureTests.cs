using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests.Stubs;

/// <summary>Every value arrives, from C in a hook and from a hook in C, and so does every result.</summary>
public sealed class SignatureTests
{
    private const string CHead = """
        #include <stdio.h>
        #include <string.h>
        extern double seen_s, seen_p, seen_c;
        double hook_seen(void), hook_imported(void), hook_result(void);
        static int failed;
        static void check(const char *what, double got, double want) { if (got != want) { printf("%s: %f, not %f\n", what, got, want); failed = 1; } }

        """;

    private const string HookHead = """
        using System.Runtime.InteropServices;
        internal static unsafe partial class H
        {
            private static double s_seen, s_imported, s_result;
            [Intercept("hook_seen")] private static partial double Seen() => s_seen;
            [Intercept("hook_imported")] private static partial double Imported() => s_imported;
            [Intercept("hook_result")] private static partial double Result() => s_result;

        """;

    /// <summary>The bits above a small value in its register are undefined (System V ABI; AAPCS64 6.9).</summary>
    private const string RestOfRegister = """
        #include <stdio.h>
        long f_sbyte(long), f_byte(long), f_short(long), f_ushort(long), f_int(long), f_uint(long);
        int main(void)
        {
            long rest = 0x7A7A7A7A7A7A7A7A;
            printf("%ld %ld %ld ", f_sbyte((rest & ~0xFFL) | 0x80), f_byte((rest & ~0xFFL) | 0x80), f_short((rest & ~0xFFFFL) | 0x8000));
            printf("%ld %ld %ld\n", f_ushort((rest & ~0xFFFFL) | 0x8000), f_int((rest << 32) | 0x80000000), f_uint((rest << 32) | 0x80000000));
            return 0;
        }
        """;

    [Fact]
    public void The_table_has_every_type_as_argument_and_as_result()
    {
        Assert.True(Signature.All.Length >= 40);
        Assert.All(Passed.Types.Keys, static letter =>
        {
            Assert.Contains(Signature.All, signature => signature.Result == letter);
            Assert.Contains(Signature.All, signature => signature.Parameters.Contains(letter, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Every_value_and_every_result_arrives(string architecture)
    {
        var target = NativeTarget.Of(architecture);
        using var build = new TaskBuild { Architecture = architecture }
            .WithHooks(HookHead + string.Concat(Signature.All.Select(static signature => signature.Hooks)) + "}\n" + Passed.Definitions);
        Assert.Equal("", build.Build());
        var prototypes = string.Concat(Signature.All.Select(static signature => signature.Prototypes));
        File.WriteAllText(build["next.c"], Passed.Declarations + prototypes + "double seen_s, seen_p, seen_c;\n"
            + "double hook_seen(void) { return -1; } double hook_imported(void) { return -1; } double hook_result(void) { return -1; }\n"
            + string.Concat(Signature.All.Select(static signature => signature.Functions)));
        File.WriteAllText(build["calls.c"], CHead + Passed.Declarations + prototypes
            + "int main(void)\n{\n" + string.Concat(Signature.All.Select(static signature => signature.Calls)) + "return failed;\n}\n");
        var next = target.Compile(build["next.c"], build["libnext.so"], "-shared", "-fPIC", "-w");
        var program = target.Compile(build["calls.c"], build["calls"], "-w", next);

        var run = target.Run(program, build["libhooks.so"]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    /// <remarks>The hooks take and return small values; the program and the next definitions, of which it is one and the
    /// same file, use whole registers.</remarks>
    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void The_rest_of_a_register_is_not_part_of_a_small_value(string architecture)
    {
        var target = NativeTarget.Of(architecture);
        var types = (string[])["sbyte", "byte", "short", "ushort", "int", "uint"];
        using var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                {{string.Concat(types.Select(static type => $$"""
                    [Intercept("f_{{type}}")] private static partial long F_{{type}}({{type}} x) => (long)x * 1000000 + (long)c_{{type}}(x) * 1000 + (long)Next.G_{{type}}(x) + (((delegate*<{{type}}, {{type}}>)&c_{{type}})(x) == c_{{type}}(x) ? 0 : 7);
                    [Intercept("g_{{type}}")] private static partial {{type}} G_{{type}}({{type}} x) { s_calls++; return Next.G_{{type}}(x); }
                    [DllImport("*")] private static extern {{type}} c_{{type}}({{type}} x);

                    """))}}
                private static int s_calls;
            }
            """);
        Assert.Equal("", build.Build());
        File.WriteAllText(build["next.c"], string.Concat(types.Select(static type =>
            $"long f_{type}(long x) {{ return 0; }} long g_{type}(long x) {{ return 0x5B5B5B5B00000000 * (sizeof(long) > 4) | ({Bits(type)} < 32 ? 0x5B5B5B5BUL << {Bits(type)} : 0) | 3; }} long c_{type}(long x) {{ return g_{type}(x); }}\n")));
        File.WriteAllText(build["calls.c"], RestOfRegister);
        var next = target.Compile(build["next.c"], build["libnext.so"], "-shared", "-fPIC", "-w", "-Wl,-Bsymbolic");
        var program = target.Compile(build["calls.c"], build["calls"], "-w", next);

        var run = target.Run(program, build["libhooks.so"]);

        var expected = ((long[])[-128, 128, -32768, 32768, int.MinValue, 0x80000000]).Select(static x => (x * 1000000) + 3003);
        Assert.Equal((0, string.Join(' ', expected) + "\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    private static int Bits(string type) => type.TrimStart('s') switch { "byte" => 8, "hort" or "ushort" => 16, _ => 32 };
}
