using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>What the template writes for functions of different shapes.</summary>
public sealed class FunctionShapeTests(FunctionShapeTests.Solution solution) : IClassFixture<FunctionShapeTests.Solution>
{
    [Fact]
    public void Hooks_of_all_shapes_build_without_a_warning() => Assert.All(
        Functions, row => Assert.True(File.Exists(solution.Tests(row.Data))));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_hook_of_any_shape_passes_the_kit(string function)
    {
        // Without it every check of the kit is skipped.
        RequiredProgram.Find("cc", "gcc", "clang");

        var run = ProgramRun.Of(solution.Tests(function), [], patience: TimeSpan.FromMinutes(10));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    public static TheoryData<string> Functions => new(
        "getenv", // a pointer as result
        "qsort", // no result; a function pointer
        "open", // variadic; several symbols
        "getsourcefilter", // seven arguments: one on the stack of x64
        "difftime", // double
        "strtof", // float
        "read", // size_t, ssize_t
        "lseek", // off_t; two symbols
        "mmap", // six arguments of three kinds
        "ldiv", // a structure of two registers as result
        "inet_makeaddr", // one of less than a register
        "getpid"); // no arguments

    /// <summary>A library and its tests for each function, built together.</summary>
    public sealed class Solution
    {
        private readonly string _folder;

        public Solution(PackedPackages packages)
        {
            _folder = Path.Combine(packages.Folder, "Shapes");
            foreach (var function in Functions.Select(static row => row.Data))
            {
                var run = packages.New(Name(function), "-o", Path.Combine(_folder, function), "--function", function);
                Assert.True(run.ExitCode == 0, run.Output + run.Errors);
            }

            var projects = Directory.EnumerateFiles(_folder, "*.csproj", SearchOption.AllDirectories);
            File.WriteAllText(
                Path.Combine(_folder, "Shapes.slnx"),
                $"<Solution>{string.Concat(projects.Select(static project => $"<Project Path=\"{project}\" />"))}</Solution>");
            packages.Succeed(_folder, "build", "-warnaserror");
        }

        /// <summary>The program that runs the tests for a function.</summary>
        internal string Tests(string function) =>
            Path.Combine(_folder, function, "tests", $"{Name(function)}.Tests", "bin/Debug/net10.0", $"{Name(function)}.Tests");

        private static string Name(string function) => $"Hook_{function}";
    }
}
