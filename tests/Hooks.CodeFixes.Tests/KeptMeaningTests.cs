using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>What a body says of a value whose type is corrected.</summary>
public class KeptMeaningTests
{
    [Theory]
    [InlineData("if (count < 0) { return -1; }", "if ((nint)count < 0) { return -1; }")]
    [InlineData("if (count <= -1) { return -1; }", "if ((nint)count <= -1) { return -1; }")]
    [InlineData("if (count <= 0) { return 0; }", "if ((nint)count <= 0) { return 0; }")]
    [InlineData("if (count == -1) { return -1; }", "if ((nint)count == -1) { return -1; }")]
    [InlineData("if (count != -1) { return 0; }", "if ((nint)count != -1) { return 0; }")]
    [InlineData("if (0 > count) { return -1; }", "if (0 > (nint)count) { return -1; }")]
    [InlineData("if ((count) < (0)) { return -1; }", "if (((nint)count) < (0)) { return -1; }")]
    [InlineData("if (count is < 0) { return -1; }", "if ((nint)count is < 0) { return -1; }")]
    [InlineData("if (count is -1 or > 5) { return -1; }", "if ((nint)count is -1 or > 5) { return -1; }")]
    [InlineData("if (count is not >= 0) { return -1; }", "if ((nint)count is not >= 0) { return -1; }")]
    [InlineData("switch (count) { case < 0: return -1; }", "switch ((nint)count) { case < 0: return -1; }")]
    [InlineData("switch (count) { case -1: return -1; }", "switch ((nint)count) { case -1: return -1; }")]
    [InlineData("if (count switch { < 0 => true, _ => false }) { return -1; }", "if ((nint)count switch { < 0 => true, _ => false }) { return -1; }")]
    [InlineData("if (count - 1 < 0) { return -1; }", "if ((nint)count - 1 < 0) { return -1; }")]
    [InlineData("if (-count > 3) { return -1; }", "if (-(nint)count > 3) { return -1; }")]
    [InlineData("var left = count;\n        if (left < 0) { return -1; }", "var left = count;\n        if ((nint)left < 0) { return -1; }")]
    [InlineData("nint left = count;\n        if (left < 0) { return -1; }", "nint left = (nint)count;\n        if (left < 0) { return -1; }")]
    [InlineData("if (count / 2 > 3) { return -1; }", "if ((nint)count / 2 > 3) { return -1; }")]
    [InlineData("if (count < s_limit) { return -1; }", "if ((nint)count < s_limit) { return -1; }")]
    [InlineData("count = Half(count);", "count = (nuint)Half((nint)count);")]
    [InlineData("count = s_limit + 1;", "count = (nuint)(s_limit + 1);")]
    [InlineData("checked { if (count < 0) { return -1; } }", "checked { if (unchecked((nint)count) < 0) { return -1; } }")]
    [InlineData("return count;", "return (nint)count;")]
    [InlineData("if (count > 128) { return -1; }", "if (count > 128) { return -1; }")]
    [InlineData("if (count == 0) { return 0; }", "if (count == 0) { return 0; }")]
    [InlineData("count = 4;\n        count++;", "count = 4;\n        count++;")]
    public Task A_check_of_the_sign_keeps_it(string before, string after) => CodeFix.Fixes<SignatureFixProvider>(
        Read("nint", before), "HOOK023", Read("nuint", after));

    [Theory]
    [InlineData("if (fd < 1024) { return 0; }", "if ((uint)fd < 1024) { return 0; }")]
    [InlineData("if (1024 >= fd) { return 0; }", "if (1024 >= (uint)fd) { return 0; }")]
    [InlineData("if (fd == uint.MaxValue) { return 0; }", "if ((uint)fd == uint.MaxValue) { return 0; }")]
    [InlineData("if (fd is > 2 and < 10) { return 0; }", "if ((uint)fd is > 2 and < 10) { return 0; }")]
    [InlineData("uint index = fd;\n        if (index < 3) { return 0; }", "uint index = (uint)fd;\n        if (index < 3) { return 0; }")]
    [InlineData("long wide = fd;\n        if (wide < 3) { return 0; }", "long wide = (uint)fd;\n        if (wide < 3) { return 0; }")]
    [InlineData("if (fd == 3) { return 0; }", "if (fd == 3) { return 0; }")]
    public Task What_was_a_large_number_stays_one(string before, string after) => CodeFix.Fixes<SignatureFixProvider>(
        Dup("uint", before), "HOOK023", Dup("int", after));

    [Theory]
    [InlineData("return -1;", "return unchecked((nuint)(-1));")]
    [InlineData("return s_limit;", "return (nuint)s_limit;")]
    [InlineData("return s_limit > 0 ? -1 : 0;", "return s_limit > 0 ? unchecked((nuint)(-1)) : 0;")]
    [InlineData("var length = Next.Length(text);\n        if (length < 0) { return -1; }\n        return length;", "var length = Next.Length(text);\n        if ((nint)length < 0) { return unchecked((nuint)(-1)); }\n        return length;")]
    [InlineData("nint length = Next.Length(text);\n        return length + 1;", "nint length = (nint)Next.Length(text);\n        return (nuint)(length + 1);")]
    [InlineData("return Next.Length(text) < 0 ? 0 : 1;", "return (nuint)((nint)Next.Length(text) < 0 ? 0 : 1);")]
    [InlineData("return Next.Length(text);", "return Next.Length(text);")]
    public Task A_result_is_returned_as_the_new_type(string before, string after) => CodeFix.Fixes<SignatureFixProvider>(
        Length("nint", before), "HOOK023", Length("nuint", after));

    private static string Read(string type, string statements) =>
        $$"""
        #pragma warning disable CS0169, CS0649
        internal static unsafe partial class ReadHook
        {
            private static nint s_limit;

            [Intercept("read", Aliases = Aliases.Ignore)]
            private static partial nint Read(int fd, void* buffer, {{type}} count)
            {
                {{statements}}
                return Next.Read(fd, buffer, count);
            }

            private static nint Half(nint value) => value / 2;
        }
        """.Replace(statements.StartsWith("return count", StringComparison.Ordinal) || statements.StartsWith("return (nint)", StringComparison.Ordinal) ? "        return Next.Read(fd, buffer, count);\n" : "\0", "", StringComparison.Ordinal);

    private static string Dup(string type, string statements) =>
        $$"""
        internal static partial class DupHook
        {
            [Intercept("dup")]
            private static partial int Dup({{type}} fd)
            {
                {{statements}}
                return Next.Dup(fd);
            }
        }
        """;

    private static string Length(string type, string statements) =>
        $$"""
        #pragma warning disable CS0169, CS0649
        internal static unsafe partial class LengthHook
        {
            private static nint s_limit;

            [Intercept("strlen")]
            private static partial {{type}} Length(byte* text)
            {
                {{statements}}
            }
        }
        """;
}
