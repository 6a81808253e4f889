using System.IO.Compression;
using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>A class library whose code is compiled into the libraries of several hook projects.</summary>
public sealed class SharedCodeTests(PackedPackages packages)
{
    private const string Shared = """
        using System;
        using System.Runtime.InteropServices;

        namespace Shared;

        public static class Answers
        {
            private static int s_calls;

            public static int Count() => ++s_calls;

            public static bool IsKnown => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

            public static int Parent() => SystemCall.Invoke(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 173 : 110) > 0 ? 1000 : 0;
        }
        """;

    [Fact]
    public void Two_hook_projects_share_the_code_of_a_third()
    {
        var python = RequiredProgram.Find("python3");
        var root = Solution("Sharing", Shared, [("One", Hook("getppid", "Getppid", "Shared.Answers.Count() + (Shared.Answers.IsKnown ? 10 : 0)")), ("Two", Hook("getpgrp", "Getpgrp", "Shared.Answers.Count() + Shared.Answers.Parent()"))]);

        packages.Succeed(root, "build", "all.slnx", "-warnaserror");

        var libraries = string.Join(':', new[] { "One", "Two" }.Select(name => Path.Combine(root, name, "artifacts", ThisMachine.RuntimeIdentifier, $"lib{name.ToLowerInvariant()}.so")));
        var run = ProgramRun.Of(
            python,
            ["-c", "import os; print(os.getppid(), os.getppid(), os.getpgrp())"],
            new Dictionary<string, string?> { ["LD_PRELOAD"] = libraries });
        Assert.Equal(("11 12 1001\n", ""), (run.Output, run.Errors));
        Assert.False(Directory.Exists(Path.Combine(root, "Shared/artifacts")));

        // An ordinary package for other repositories.
        packages.Succeed(Path.Combine(root, "Shared"), "pack", "--no-build", "-c", "Debug", "-o", root);
        using (var package = ZipFile.OpenRead(Path.Combine(root, "Shared.1.0.0.nupkg")))
        {
            Assert.Equal(["lib/net10.0/Shared.dll"], package.Entries.Select(static entry => entry.FullName).Where(static name => name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".so", StringComparison.Ordinal)));
        }

        // The other processor, from the same shared assembly.
        var other = ThisMachine.RuntimeIdentifier == "linux-x64" ? "linux-arm64" : "linux-x64";
        packages.Succeed(Path.Combine(root, "Two"), "build", "-r", other);
    }

    [Theory]
    [InlineData("internal static partial class H { [Intercept(\"sync\")] private static partial void Sync() => Next.Sync(); }", "", "HOOKSDK029: H.Sync intercepts 'sync', but the project makes no library (HooksNativeLibrary is false)")]
    [InlineData("internal static class H { [HookInitializer] internal static void Begin() { } }", "", "HOOKSDK029: H.Begin is marked [HookInitializer] and is never called")]
    [InlineData("internal static class H { [AfterFork] internal static void Begin() { } }", "", "HOOKSDK029: H.Begin is marked [AfterFork] and is never called")]
    [InlineData("internal static class H { internal static int F(int n) => n; }", "<HookObject Include=\"fast.o\" />", "HOOKSDK029: The HookObject 'fast.o' is linked into nothing")]
    [InlineData("internal static class H { internal static object F() => new int[3]; }", "", "HOOK031: ")]
    [InlineData("internal static class H { internal static void F() => System.Console.WriteLine(); }", "", "HOOK055: ")]
    public void What_shared_code_can_not_have_is_an_error_in_its_project(string code, string items, string error)
    {
        var root = Solution($"Wrong.{Guid.NewGuid():N}", code, [], items);

        var run = packages.Run(Path.Combine(root, "Shared"), "build", "-clp:NoSummary");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"error {error}", run.Output);
    }

    [Fact]
    public void Of_an_ordinary_class_library_a_hook_project_needs_what_its_hooks_reach()
    {
        const string ordinary = """
            namespace Ordinary;

            public static class Tools
            {
                public static int Half(int n) => n / 2;
                public static int Listed(int n) => new System.Collections.Generic.List<int> { n }.Count;
                public static int Written(int n) { System.Console.WriteLine(n); return n; }
            }
            """;
        var root = Solution("Reaching", "public static class Unused;", [("Three", Hook("getppid", "Getppid", "Ordinary.Tools.Half(Next.Getppid())"))]);
        var library = Directory.CreateDirectory(Path.Combine(root, "Shared")).FullName;
        File.WriteAllText(Path.Combine(library, "Shared.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(library, "Code.cs"), ordinary);
        var project = Path.Combine(root, "Three");

        packages.Succeed(project, "build", "-warnaserror");

        File.WriteAllText(Path.Combine(project, "Code.cs"), Hook("getppid", "Getppid", "Ordinary.Tools.Listed(Next.Getppid()) + Ordinary.Tools.Written(1)"));
        var run = packages.Run(project, "build", "--no-restore", "-clp:NoSummary");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error HOOKSDK021: Ordinary.Tools.Written (of the assembly Shared) needs the assembly System.Console", run.Output);
        Assert.Contains("error HOOKSDK021: Ordinary.Tools.Listed (of the assembly Shared) calls the method ", run.Output);
    }

    private static string Hook(string symbol, string method, string result) => $$"""
        internal static partial class {{method}}Hook
        {
            [Intercept("{{symbol}}")]
            private static partial int {{method}}() => {{result}};
        }
        """;

    /// <summary>The project Shared, hook projects that refer to it, and a solution of them.</summary>
    private string Solution(string name, string shared, (string Name, string Code)[] hooks, string items = "")
    {
        var root = Path.Combine(packages.WorkDirectory, name);
        Project("Shared", shared, "<HooksNativeLibrary>false</HooksNativeLibrary>", items);
        foreach (var (hook, code) in hooks)
        {
            Project(hook, code, "", "<ProjectReference Include=\"../Shared/Shared.csproj\" />");
        }

        File.WriteAllText(
            Path.Combine(root, "all.slnx"),
            $"<Solution>{string.Concat(hooks.Select(static hook => $"<Project Path=\"{hook.Name}/{hook.Name}.csproj\" />"))}<Project Path=\"Shared/Shared.csproj\" /></Solution>");
        return root;

        void Project(string project, string code, string properties, string items)
        {
            var directory = Directory.CreateDirectory(Path.Combine(root, project)).FullName;
            File.WriteAllText(Path.Combine(directory, $"{project}.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
                  <ItemGroup><PackageReference Include="Hooks" Version="{PackedPackages.Version}" />{items}</ItemGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(directory, "Code.cs"), code);
        }
    }
}
