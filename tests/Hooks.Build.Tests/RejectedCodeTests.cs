using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>What a hook can't have ends in an error that names it, and never in a library.</summary>
public sealed partial class RejectedCodeTests : IClassFixture<HookProject>
{
    private readonly HookProject _project;

    public RejectedCodeTests(HookProject project)
    {
        _project = project;
        _project.Clear();
    }

    /// <summary>The C# whose types the freestanding runtime does not have, a member a line. The compiler goes on to what it
    /// finds later only if it found nothing before: names in declarations, then bodies, then what bodies are made into.</summary>
    public static TheoryData<string[]> NotCompiled =>
    [
        new[]
        {
            "static System.Uri? s_address;",
            "static System.Threading.Tasks.Task? s_task;",
            "static System.IO.Stream? s_stream;",
        },
        new[]
        {
            "static int Random() => new System.Random().Next();",
            "static void Print() => System.Console.WriteLine();",
            "static int Length() => System.Text.Encoding.UTF8.GetByteCount(\"a\");",
            "static void RunLater() => new System.Threading.Thread(Print).Start();",
        },
    ];

    /// <summary>What the body check refuses, one of each kind: nothing that comes after the check has a word to say.</summary>
    private static readonly (string Id, string Members)[] s_refused =
    [
        ("HOOK030", "static object NewObject() => new object();"),
        ("HOOK031", "static int s_length = 4; static int NewArray() { var a = new int[s_length]; return a[s_length - 1]; }"),
        ("HOOK031", "static int[] SubArray(int[] numbers) => numbers[1..];"),
        ("HOOK032", "static object Box(int n) => n;"),
        ("HOOK033", "delegate int D(int x); static int Delegate() { D d = x => x + 1; return d(1); }"),
        ("HOOK034", "static string Concatenate(string s) => \"a\" + s;"),
        ("HOOK034", "static int Interpolate(int n) => $\"a{n}\".Length;"),
        ("HOOK035", "static void Throw() => throw null!;"),
        ("HOOK035", "static void ThrowException() => throw new System.InvalidOperationException();"),
        ("HOOK036", "static int Catch(int n) { try { return 7 / n; } catch { return 0; } }"),
        ("HOOK037", "static readonly int s_parent = getppid(); [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getppid();"),
        ("HOOK038", "[System.ThreadStatic] static string? s_thread; static int OfThread() { s_thread = \"abc\"; return s_thread.Length; }"),
        ("HOOK039", "static System.Collections.Generic.IEnumerable<int> Iterate() { yield return 1; }"),
        ("HOOK039", "static async void Later() { }"),
        ("HOOK040", "static void Lock(object o) { lock (o) { } }"),
        ("HOOK041", "static int Unbox(object o) => (int)o;"),
        ("HOOK041", "class B; class C : B; static int Test(B b) => b is C ? 1 : 0;"),
        ("HOOK042", "static void Store(object[] a) => a[0] = \"a\";"),
        ("HOOK043", "interface IArea { int Area(); } static int Dispatch(IArea shape) => shape.Area();"),
        ("HOOK043", "class V { public virtual int M<T>() => 1; } static int Virtual(V v) => v.M<int>();"),
        ("HOOK044", "static object TypeOfObject(string s) => s.GetType();"),
        ("HOOK044", "static bool TypeOf() => typeof(int) != null;"),
        ("HOOK044", "static int Text(int n) => n.ToString()!.Length;"),
        ("HOOK045", "[System.Runtime.InteropServices.DllImport(\"libm\")] static extern double sin(double x);"),
        ("HOOK045", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int puts(string s);"),
        ("HOOK046", "static double Remainder(double x) => x % 3.0;"),
        ("HOOK047", "[System.Runtime.CompilerServices.InlineArray(8192)] struct Pages { int _first; } static int Big(int n) { var big = default(Pages); big[n] = 1; return big[0]; }"),
        ("HOOK048", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int f(); static int Again() => f();"),
    ];

    [Theory]
    [MemberData(nameof(NotCompiled))]
    public void What_the_runtime_lacks_is_an_error_at_its_line(string[] members)
    {
        _project.Write("H.cs", $"internal static class H\n{{\n{string.Join('\n', members)}\n}}\n");

        var build = _project.Build().Failed();

        var lines = build.Errors
            .Select(static error => MissingApi.Match(error))
            .Where(static match => match.Success)
            .Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToHashSet();
        Assert.Empty(members.Where((_, number) => !lines.Contains(number + 3)));
        AssertNoLibrary();
    }

    [Fact]
    public void What_needs_a_runtime_is_one_error_of_the_body_check_and_no_other()
    {
        _project.Write("H.cs", $$"""
            internal static unsafe partial class H { [Intercept("f")] private static partial int F() => 1;
            {{string.Join('\n', s_refused.Select(static refused => refused.Members))}}
            }
            """);

        var build = _project.Build().Failed();

        Assert.Equal(
            s_refused.Select(static (refused, number) => $"{number + 2} {refused.Id}"),
            build.Errors
                .Select(static error => AnyError.Match(error))
                .OrderBy(static match => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0)
                .Select(static match => $"{match.Groups[1].Value} {match.Groups[2].Value}"));
        AssertNoLibrary();
    }

    [Fact]
    public void What_needs_a_runtime_makes_no_library_even_where_no_analyzer_runs()
    {
        _project.Write("H.cs", """
            internal static partial class H
            {
                private static readonly string s_name = "a";

                [Intercept("f")]
                private static partial int F() => (s_name + "b").Length;
            }
            """);

        var build = _project.Build("-p:RunAnalyzers=false").Failed();

        Assert.Contains("error HOOKSDK104: H.F", Assert.Single(build.Errors), StringComparison.Ordinal);
        AssertNoLibrary();
    }

    [Fact]
    public void What_the_native_compiler_refuses_is_one_error_in_terms_of_the_language()
    {
        _project.Write("H.cs", """
            internal static partial class H
            {
                private static object? s_object;

                [Intercept("f")]
                private static partial int F() => (int)s_object!;

                [Intercept("g")]
                private static partial void G() => s_object = null;
            }
            """);

        var build = _project.Build("-p:RunAnalyzers=false").Failed();

        Assert.Contains("error HOOKSDK002: H.F() casts an object to a struct", Assert.Single(build.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
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

        Assert.Contains("error HOOKSDK116: Two methods are exported as 'f'", Assert.Single(build.Errors), StringComparison.Ordinal);
        AssertNoLibrary();
    }

    [Fact]
    public void A_hook_project_that_refers_to_another_makes_no_library()
    {
        _project.Write("H.cs", """internal static partial class H { [Intercept("f")] private static partial int F() => 1; }""");
        _project.Build().Succeeded();
        using var second = new HookProject();
        second.Write("I.cs", """internal static partial class I { [Intercept("g")] private static partial int G() => 1; }""");
        second.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <LangVersion>14.0</LangVersion>
                <AssemblyName>second</AssemblyName>
              </PropertyGroup>
              <ItemGroup><Reference Include="{_project.Assembly}" /></ItemGroup>
            </Project>
            """);

        var build = second.Build().Failed();

        Assert.Contains("error HOOKSDK008: ", Assert.Single(build.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(second["."], "*.so", SearchOption.AllDirectories));
    }

    private void AssertNoLibrary() => Assert.False(File.Exists(_project.Library));

    [GeneratedRegex(@"H\.cs\((\d+),\d+\): error (?:CS\d+|HOOK055)")]
    private static partial Regex MissingApi { get; }

    [GeneratedRegex(@"H\.cs\((\d+),\d+\): error (\w+)")]
    private static partial Regex AnyError { get; }
}
