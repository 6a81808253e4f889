using System.Net.Sockets;
using System.Text.RegularExpressions;
using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>From the template to a hook in somebody else's program.</summary>
public sealed class FirstHookTests(PackedPackages packages)
{
    private const ushort ElfMachineX64 = 62;
    private const ushort ElfMachineArm64 = 183;

    [Fact]
    public void The_library_from_the_template_is_built_and_tested_and_seen_in_curl()
    {
        // Before anything is built: without them nothing is seen of it.
        var python = RequiredProgram.Find("python3");
        var curl = RequiredProgram.Find("curl");
        var project = Create("MyHooks", "--function", "connect");
        packages.Succeed(project, "build", "-warnaserror");
        packages.Succeed(project, "test", "--no-build");

        var hook = Path.Combine(project, "src/MyHooks/ConnectHook.cs");
        var code = File.ReadAllText(hook);
        Assert.Contains("private static partial int Connect(int fd, SockAddr* addr, uint len)\n", code);
        File.WriteAllText(hook, code.Replace("return Next", """Log.Line($"connect({fd})"); return Next""", StringComparison.Ordinal));
        packages.Succeed(project, "build", "--no-restore", "-warnaserror");

        var port = FreePort.Find();
        File.WriteAllText(Path.Combine(project, "page"), "served");
        using var server = ServerProcess.Start(
            python, ["-m", "http.server", $"{port}", "--bind", "127.0.0.1", "--directory", project]);
        Eventually.Holds("listening", () => Answers(port), () => server.Text);
        var run = ProgramRun.Of(
            curl,
            ["--silent", "--show-error", "--noproxy", "*", $"http://127.0.0.1:{port}/page"],
            new Dictionary<string, string?> { ["LD_PRELOAD"] = Library(project, ThisMachine.RuntimeIdentifier) });

        Assert.Equal("served", run.Output);
        Assert.Matches(@"^connect\(\d+\)\n$", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Without_a_function_the_template_hooks_bind()
    {
        var project = Create("Plain");

        Assert.Contains("[Intercept(\"bind\")]", File.ReadAllText(Path.Combine(project, "src/Plain/BindHook.cs")));
    }

    /// <summary>Names that differ in case alone, and names that another language would read as numbers.</summary>
    [Theory]
    [InlineData("_exit")]
    [InlineData("_Exit")]
    [InlineData("nan")]
    public void Each_function_gives_its_own_hook(string function)
    {
        var name = $"Hook{function.Replace('_', function.Contains('E', StringComparison.Ordinal) ? 'U' : 'l')}";
        var project = Create(name, "--function", function);

        var code = File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(project, "src", name), "*.cs")));
        Assert.Contains($"[Intercept(\"{function}\")]", code);
        Assert.Contains($"\"{function}\"", File.ReadAllText(Path.Combine(project, "tests", $"{name}.Tests", "ConformanceTests.cs")));
    }

    /// <remarks>With CI=true it is a failure, with the same words.</remarks>
    [Fact]
    public void A_function_that_the_kit_has_no_call_of_is_built_and_its_tests_say_what_to_write()
    {
        var project = Create("Waiting", "--function", "waitpid");

        packages.Succeed(project, "build", "-warnaserror");

        var run = packages.Run(project, "test", "--no-build");

        Assert.Contains("not written: a call of what the library hooks", run.Output);
        Assert.Equal(Environment.GetEnvironmentVariable("CI") == "true", run.ExitCode != 0);
    }

    /// <summary>As <c>dotnet new classlib</c> leaves a project, with the package added.</summary>
    [Theory]
    [InlineData("linux-x64", ElfMachineX64)]
    [InlineData("linux-arm64", ElfMachineArm64)]
    public void Any_class_library_that_refers_to_the_package_is_built_for_either_platform(string platform, ushort machine)
    {
        var readelf = RequiredProgram.Find("readelf");
        if (platform != ThisMachine.RuntimeIdentifier)
        {
            RequiredProgram.Find("ld.lld", machine == ElfMachineArm64 ? "aarch64-linux-gnu-ld" : "x86_64-linux-gnu-ld");
        }

        var project = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, $"For.{platform}")).FullName;
        File.WriteAllText(Path.Combine(project, $"For.{platform}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Hooks" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "SyncHook.cs"), """
            internal static partial class SyncHook
            {
                [Intercept("sync")]
                private static partial void Sync() => Next.Sync();
            }
            """);

        packages.Succeed(project, "build", "-r", platform, "-warnaserror");

        // e_machine (elf(5)).
        var library = Library(project, platform);
        Assert.Equal(machine, BitConverter.ToUInt16(File.ReadAllBytes(library), 18));

        // A debugger shows the author's lines, and those of the framework that stand around them.
        var lines = ProgramRun.Of(readelf, ["--debug-dump=decodedline", $"{library}.dbg"]).Output;
        Assert.Contains("SyncHook.cs", lines);
        Assert.Contains("Interposition.cs", lines);
    }

    [Theory]
    [InlineData("no_such_function", "The function named by --function is not a libc function that the template can write a hook for")]
    [InlineData("execl", "The function named by --function is not a libc function that the template can write a hook for")]
    [InlineData("vfork", "The function named by --function can't be intercepted: its child returns first")]
    [InlineData("setjmp", "The function named by --function can't be intercepted: it saves the stack frame")]
    [InlineData("__sigsetjmp", "The function named by --function can't be intercepted: it saves the stack frame")]
    [InlineData("swapcontext", "The function named by --function can't be intercepted: it saves the stack frame")]
    [InlineData("_mcount", "The function named by --function can't be intercepted: compilers insert calls of it")]
    public void A_function_that_no_hook_can_be_written_for_is_refused_with_the_reason(string function, string reason)
    {
        var run = packages.New("Refused", "--function", function);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Errors);
        Assert.Single(Regex.Matches(run.Errors, "named by --function"));
        Assert.False(
            Directory.Exists(Path.Combine(packages.WorkDirectory, "Refused"))
            && Directory.EnumerateFiles(Path.Combine(packages.WorkDirectory, "Refused"), "*", SearchOption.AllDirectories).Any());
    }

    private string Create(string name, params IEnumerable<string> arguments)
    {
        var run = packages.New(name, arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return Path.Combine(packages.WorkDirectory, name);
    }

    private static string Library(string project, string platform) =>
        Path.Combine(project, "artifacts", platform, $"lib{Path.GetFileName(project).ToLowerInvariant()}.so");

    private static bool Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
