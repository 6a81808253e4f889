using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>An assembly that was made for the whole of .NET: of it a library needs what its hooks reach, and nothing else.</summary>
public sealed class DependencyTests
{
    private const string Dependency = """
        using System.Collections.Immutable;
        using System.Numerics;
        using System.Runtime.Intrinsics;

        namespace Shared;

        public static class Tools
        {
            public static int Half(int n) => n / 2;
            public static int Ratio(ImmutableArray<int> a, int d) => a.Add(1).Length / d;
            public static int OfEnumeration(System.Text.Json.JsonValueKind kind, int d) => (int)kind / d;
            public static int First(int n) => Vector128.Create(n).GetElement(0) / n;
            public static string Text(int n) => System.Text.Encoding.UTF8.GetString([(byte)n]);
            public static int Big(int n) => (int)(new BigInteger(n) / n);
            public static int Bits(double d) => (int)System.BitConverter.DoubleToInt64Bits(d);
            public static int Inner(int n) => Bits(n) + 1;
            [System.Runtime.InteropServices.DllImport("libc")] private static extern int puts(string s);
            public static int Put(int n) => puts("a") / n;
        }

        public class Fields
        {
            public ImmutableArray<int> Numbers;
            public static int Sum(Fields f, int d) => f.Numbers.Length % d;
        }
        """;

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void What_no_hook_reaches_is_not_looked_at(string architecture)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithDependency("Shared", Dependency).WithHooks(Hook("Shared.Tools.Half(n)"));

        Assert.Equal("", build.Build());
    }

    [Theory]
    [InlineData("Shared.Tools.First(n)", "Shared.Tools.First", "System.Runtime.Intrinsics")]
    [InlineData("Shared.Tools.Big(n)", "Shared.Tools.Big", "System.Runtime.Numerics")]
    [InlineData("Shared.Tools.Bits(n)", "Shared.Tools.Bits", "System.BitConverter")]
    [InlineData("Shared.Tools.Inner(n)", "Shared.Tools", "System.BitConverter")]
    [InlineData("Shared.Tools.Text(n).Length", "Shared.Tools.Text", "System.Text.Encoding")]
    [InlineData("Shared.Fields.Sum(null, n)", "H.F", "System.Collections.Immutable")]
    public void What_a_hook_reaches_and_cannot_have_is_an_error_with_the_method_its_assembly_and_what_it_asked_for(
        string call, string method, string wanted)
    {
        using var build = new TaskBuild().WithDependency("Shared", Dependency).WithHooks(Hook(call));

        var errors = build.Build();

        Assert.StartsWith($"HOOKSDK021: {method}", errors, StringComparison.Ordinal);
        Assert.Contains($" (of the assembly {(method == "H.F" ? "Sample" : "Shared")}) ", errors, StringComparison.Ordinal);
        Assert.Contains(wanted, errors, StringComparison.Ordinal);
        Assert.All(errors.Split('\n'), static error => Assert.StartsWith("HOOKSDK021: ", error));
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_left_out()
    {
        using var build = new TaskBuild().WithDependency("Shared", Dependency).WithDependency("Broken", "public class C;").WithHooks(Hook("Shared.Tools.Half(n)"));
        File.WriteAllText(build["Broken.dll"], "MZ and nothing more");

        Assert.True(build.Prepared().Compile() && build.Link(), build.Errors);
    }

    private static string Hook(string expression) => $$"""
        internal static unsafe partial class H
        {
            [Intercept("f")]
            private static partial int F(int n) => Next.F({{expression}});
        }
        """;
}
