using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>What a hook can't have ends in an error that names it, and never in a library.</summary>
public sealed partial class RefusalTests : IClassFixture<HookProject>
{
    private readonly HookProject _project;

    public RefusalTests(HookProject project)
    {
        _project = project;
        _project.Clear();
    }

    /// <summary>The C# that the freestanding runtime has no part for, a member a line. The compiler goes on to what it finds
    /// later only where it found nothing before: names in declarations, then bodies, then what bodies are made into.</summary>
    public static TheoryData<string[]> NotCompiled =>
    [
        new[]
        {
            "[System.ThreadStatic] static int s_thread;",
            "static System.Collections.Generic.IEnumerable<int> Iterate() { yield return 1; }",
            "static System.Func<int>? s_function;",
            "static System.Threading.Tasks.Task? s_task;",
        },
        new[]
        {
            "static int Interpolate(int n) => $\"a{n}\".Length;",
            "static void Throw() => throw null!;",
            "static void ThrowException() => throw new System.Exception();",
            "static int List() => new System.Collections.Generic.List<int>().Count;",
            "static void Print() => System.Console.WriteLine();",
            "static object TypeOfObject(string s) => s.GetType();",
            "static int Text(int n) => n.ToString().Length;",
            "static int Decimal(int n) => (int)(n * 1.0m);",
            "static void RunLater() => new System.Threading.Thread(Print).Start();",
        },
        new[]
        {
            "static string Concatenate(string s) => \"a\" + s;",
            "static bool CompareStrings(string s) => s == \"a\";",
            "static void Lock(object o) { lock (o) { } }",
            "static bool TypeOf() => typeof(int) == typeof(uint);",
            "static int[] SubArray(int[] numbers) => numbers[1..];",
        },
    ];

    /// <summary>A hook of which ILC says itself that it has no form, and what the author is told.</summary>
    public static TheoryData<string, string> NotGenerated => new()
    {
        { "static object? s_object; [Intercept(\"f\")] private static partial int F() => (int)s_object!;", "H.F() casts an object to a struct" },
        { "class B; class D : B; static B? s_b; [Intercept(\"f\")] private static partial int F() => s_b is D ? 1 : 0;", "H.F() checks or casts the type of an object" },
        { "static object[]? s_a; [Intercept(\"f\")] private static partial int F() { s_a![0] = \"a\"; return 1; }", "H.F() checks or casts the type of an object, or stores one in an array" },
        { "delegate int D(int x); [Intercept(\"f\")] private static partial int F() { D d = x => x + 1; return d(1); }", "H.F() makes a delegate" },
        { "class B { public virtual int M<T>() => 1; } static B? s_b; [Intercept(\"f\")] private static partial int F() => s_b!.M<int>();", "H.F() calls a generic method that is virtual" },
        { "[System.Runtime.InteropServices.DllImport(\"libm\")] static extern double sin(double x); [Intercept(\"f\")] private static partial int F() => (int)sin(1);", "H.F() calls a function of another library than libc" },
        { "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int puts(string s); [Intercept(\"f\")] private static partial int F() => puts(\"a\");", "H.F() calls a DllImport with a type that has no native form" },
    };

    /// <summary>Types whose code leaves a call of the runtime, which the audit finds.</summary>
    private static readonly (string Method, string Cause, string Code)[] s_notLinked =
    [
        ("NewObject() { s_object = new object(); return 1; } static object? s_object;", "allocates an object", "HOOKSDK104"),
        ("NewArray() { var a = new int[s_length]; a[0] = 1; return a[s_length - 1]; } static int s_length = 4;", "allocates an array", "HOOKSDK104"),
        ("Dispatch() => s_shape!.Area(); static IArea? s_shape; interface IArea { int Area(); }", "calls a method through an interface", "HOOKSDK104"),
        ("Remainder() => (int)(s_number % 3.0); static double s_number;", "computes the remainder of two floating-point numbers", "HOOKSDK104"),
        ("Big() { var big = default(Pages); big[s_index] = 1; return big[0]; } static int s_index; [System.Runtime.CompilerServices.InlineArray(8192)] struct Pages { int _first; }", "takes more than a page of the stack", "HOOKSDK104"),
        ("Computed() => s_parent; static readonly int s_parent = getppid(); [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getppid();", "has a static field or a static constructor whose value is not known at build time", "HOOKSDK114"),
    ];

    [Theory]
    [MemberData(nameof(NotCompiled))]
    public void What_the_runtime_lacks_is_an_error_of_the_compiler_at_its_line(string[] members)
    {
        _project.Write("H.cs", $"internal static class H\n{{\n{string.Join('\n', members)}\n}}\n");

        var build = _project.Build().Failed();

        var lines = build.Errors
            .Select(static error => CompilerError.Match(error))
            .Where(static match => match.Success)
            .Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToHashSet();
        Assert.Empty(members.Where((_, number) => !lines.Contains(number + 3)));
        AssertNoLibrary();
    }

    [Theory]
    [MemberData(nameof(NotGenerated))]
    public void What_has_no_native_form_is_one_error_in_terms_of_the_language(string members, string cause)
    {
        _project.Write("H.cs", $"#pragma warning disable CS0649\ninternal static unsafe partial class H\n{{\n{members}\n}}\n");

        var build = _project.Build().Failed();

        var error = Assert.Single(build.Errors);
        Assert.Contains($"error HOOKSDK002: {cause}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
        AssertNoLibrary();
    }

    [Fact]
    public void What_needs_a_runtime_is_an_error_of_the_audit_that_names_the_method()
    {
        for (var number = 0; number < s_notLinked.Length; number++)
        {
            _project.Write($"H{number}.cs", $$"""
                #pragma warning disable CS0649
                internal static unsafe partial class H{{number}}
                {
                    [Intercept("f{{number}}")]
                    private static partial int {{s_notLinked[number].Method}}
                }
                """);
        }

        var build = _project.Build().Failed();

        Assert.All(s_notLinked, (wrong, number) => Assert.Contains(
            build.Errors,
            error => error.Contains($"error {wrong.Code}: H{number}", StringComparison.Ordinal)
                && error.Contains(wrong.Cause, StringComparison.Ordinal)));
        AssertNoLibrary();
    }

    [Fact]
    public void A_project_without_a_hook_makes_no_library()
    {
        _project.Write("H.cs", "internal static class H;");

        var build = _project.Build().Failed();

        Assert.Contains("error HOOKSDK004", Assert.Single(build.Errors), StringComparison.Ordinal);
        AssertNoLibrary();
    }

    [Fact]
    public void A_wrong_hook_makes_no_library_even_where_no_analyzer_runs()
    {
        _project.Write("H.cs", """
            internal static partial class H
            {
                [Intercept("f")]
                private static int NotPartial() => 1;

                [Intercept("g")]
                private static partial int Right() => 1;
            }
            """);

        var build = _project.Build("-p:RunAnalyzers=false").Failed();

        Assert.Contains("error HOOKSDK101", Assert.Single(build.Errors), StringComparison.Ordinal);
        AssertNoLibrary();
    }

    [Fact]
    public void A_symbol_that_two_methods_intercept_makes_no_library_even_where_no_analyzer_runs()
    {
        _project.Write("H.cs", """
            internal static partial class H { [Intercept("f")] private static partial int F() => 1; }
            internal static partial class I { [Intercept("f")] private static partial int F() => 2; }
            """);

        var build = _project.Build("-p:RunAnalyzers=false").Failed();

        Assert.NotEmpty(build.Errors);
        AssertNoLibrary();
    }

    private void AssertNoLibrary() => Assert.False(File.Exists(_project.Library));

    [GeneratedRegex(@"H\.cs\((\d+),\d+\): error CS\d+")]
    private static partial Regex CompilerError { get; }
}
