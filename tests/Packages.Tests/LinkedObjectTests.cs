using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>An object of C in a library from the package, as the documentation shows it.</summary>
public sealed class LinkedObjectTests(PackedPackages packages)
{
    [Fact]
    public void A_project_compiles_and_links_its_c_and_shared_code_calls_it()
    {
        RequiredProgram.Find("gcc");
        var python = RequiredProgram.Find("python3");
        var root = Path.Combine(packages.WorkDirectory, "WithC");
        Write("Shared/Shared.csproj", Project("<HooksNativeLibrary>false</HooksNativeLibrary>", ""));
        Write("Shared/Fast.cs", """
            using System.Runtime.InteropServices;

            namespace Shared;

            public static unsafe class Fast
            {
                [DllImport("*")]
                private static extern int fast_sum(int* numbers, int count);

                public static int Sum(int* numbers, int count) => fast_sum(numbers, count);
            }
            """);
        Write("Hooks/Hooks.csproj", Project("<AssemblyName>withc</AssemblyName>", """
            <ProjectReference Include="../Shared/Shared.csproj" />
            <HookObject Include="$(IntermediateOutputPath)fast.o" />
            """, """
            <Target Name="CompileFast" BeforeTargets="CoreCompile" Inputs="fast.c" Outputs="$(IntermediateOutputPath)fast.o">
              <Exec Command="gcc -c -O2 -fPIC -fno-stack-protector fast.c -o $(IntermediateOutputPath)fast.o" />
            </Target>
            """));
        Write("Hooks/fast.c", Sum("sum"));
        Write("Hooks/Hook.cs", """
            internal static unsafe partial class Hook
            {
                [Intercept("getppid")]
                private static partial int Getppid()
                {
                    var numbers = stackalloc int[] { 1, 20, 300 };
                    return Shared.Fast.Sum(numbers, 3);
                }
            }
            """);
        var project = Path.Combine(root, "Hooks");

        packages.Succeed(project, "build", "-warnaserror");
        Assert.Equal("321\n", Run());

        // An edit of the C alone.
        Write("Hooks/fast.c", Sum("-sum"));
        packages.Succeed(project, "build", "--no-restore", "-warnaserror");
        Assert.Equal("-321\n", Run());

        Write("Hooks/fast.c", "int later(void); __attribute__((constructor)) static void begin(void) { later(); }\n" + Sum("sum"));
        var run = packages.Run(project, "build", "--no-restore", "-clp:NoSummary");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error HOOKSDK125: The HookObject 'fast.o' has code that runs when a program starts or ends (section .init_array", run.Output);
        Assert.False(File.Exists(Library()));

        string Run() => ProgramRun.Of(
            python, ["-c", "import os; print(os.getppid())"], new Dictionary<string, string?> { ["LD_PRELOAD"] = Library() }).Output;

        string Library() => Path.Combine(project, "artifacts", ThisMachine.RuntimeIdentifier, "libwithc.so");

        void Write(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
            File.WriteAllText(Path.Combine(root, file), text);
        }
    }

    private static string Sum(string result) =>
        $"int fast_sum(int *numbers, int count) {{ int sum = 0; while (count > 0) sum += numbers[--count]; return {result}; }}\n";

    private static string Project(string properties, string items, string targets = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup><PackageReference Include="Hooks" Version="{PackedPackages.Version}" />{items}</ItemGroup>
          {targets}
        </Project>
        """;
}
