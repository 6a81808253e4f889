using System.Text.RegularExpressions;
using Packages.Tests.Support;
using TemplateWriter;

namespace Packages.Tests;

/// <summary>What the template writes for functions of different shapes, in one library.</summary>
public sealed class FunctionShapeTests(FunctionShapeTests.Solution solution) : IClassFixture<FunctionShapeTests.Solution>
{
    private static readonly string[] s_functions =
    [
        "getenv", // a pointer as result
        "qsort", // no result; a function pointer
        "open", // variadic; several symbols
        "snprintf", // any number of arguments, as a VaList
        "getsourcefilter", // seven arguments: one on the stack of x64
        "difftime", // double
        "strtof", // float
        "read", // size_t, ssize_t
        "lseek", // off_t; two symbols
        "mmap", // six arguments of three kinds
        "ldiv", // a structure of two registers as result
        "inet_makeaddr", // one of less than a register
        "getpid", // no arguments
    ];

    [Fact]
    public void Hooks_of_all_shapes_build_without_a_warning() => Assert.True(File.Exists(solution.Tests));

    /// <remarks>A failure names the check and the call.</remarks>
    [Fact]
    public void Hooks_of_all_shapes_pass_the_kit()
    {
        // Without it every check of the kit is skipped.
        RequiredProgram.Find("cc", "gcc", "clang");

        var run = ProgramRun.Of(solution.Tests, [], patience: TimeSpan.FromMinutes(10));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    /// <summary>The solution from the template for the first of the functions, with the files of the others added: one build, and
    /// one run of the kit.</summary>
    public sealed class Solution
    {
        public Solution(PackedPackages packages)
        {
            var directory = Path.Combine(packages.WorkDirectory, "Shapes");
            var run = packages.New("Shapes", "--function", s_functions[0]);
            Assert.True(run.ExitCode == 0, run.Output + run.Errors);

            var all = TemplateFunction.All().Where(static function => s_functions.Contains(function.Symbol)).ToArray();
            Assert.Equal(s_functions.Length, all.Length);
            foreach (var function in all.Where(static function => function.Symbol != s_functions[0]))
            {
                File.WriteAllText(Path.Combine(directory, "src/Shapes", $"{function.Symbol}.cs"), $"{function.File}\n");
            }

            var tests = Path.Combine(directory, "tests/Shapes.Tests/ConformanceTests.cs");
            var symbols = all.SelectMany(static function => Regex.Matches(function.Calls, "\"\\w+\"")).Select(static match => match.Value);
            File.WriteAllText(tests, File.ReadAllText(tests).Replace($"\"{s_functions[0]}\"", string.Join(", ", symbols), StringComparison.Ordinal));
            packages.Succeed(directory, "build", "-warnaserror");
            Tests = Path.Combine(directory, "tests/Shapes.Tests/bin/Debug/net10.0/Shapes.Tests");
        }

        /// <summary>The program that runs the tests.</summary>
        internal string Tests { get; }
    }
}
