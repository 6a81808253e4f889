using System.IO.Compression;
using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>What the verbs of dotnet do with a hook project, in a repository that publishes its programs natively.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly PackedPackages _packages;
    private readonly string _project;

    public VerbTests(PackedPackages packages)
    {
        _packages = packages;
        _project = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, $"Verbs.{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(_project, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <PublishAot>true</PublishAot>
                <PublishSingleFile>true</PublishSingleFile>
                <PublishTrimmed>true</PublishTrimmed>
                <SelfContained>true</SelfContained>
                <RuntimeIdentifiers>linux-x64;linux-arm64;win-x64</RuntimeIdentifiers>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_project, "verbs.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Hooks" Version="{PackedPackages.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_project, "SyncHook.cs"), """
            internal static partial class SyncHook
            {
                [Intercept("sync")]
                private static partial void Sync() => Next.Sync();
            }
            """);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("publish")]
    public void The_output_holds_the_library_and_its_symbols(string verb)
    {
        _packages.Succeed(_project, verb, "-o", Path.Combine(_project, "out"));

        Assert.Superset(
            new HashSet<string?> { "libverbs.so", "libverbs.so.dbg" },
            Directory.EnumerateFiles(Path.Combine(_project, "out")).Select(Path.GetFileName).ToHashSet());
        Assert.Equal("\u007FELF"u8, File.ReadAllBytes(Path.Combine(_project, "out/libverbs.so")).AsSpan(0, 4));
    }

    [Fact]
    public void A_package_holds_the_library_for_every_platform_that_the_project_names()
    {
        _ = RequiredProgram.Find("ld.lld", "aarch64-linux-gnu-ld");
        _packages.Succeed(_project, "pack", "-o", Path.Combine(_project, "out"));

        using var package = ZipFile.OpenRead(Path.Combine(_project, "out/verbs.1.0.0.nupkg"));
        Assert.Equal(
            [
                "runtimes/linux-arm64/native/libverbs.so", "runtimes/linux-arm64/native/libverbs.so.dbg",
                "runtimes/linux-x64/native/libverbs.so", "runtimes/linux-x64/native/libverbs.so.dbg",
            ],
            package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("runtimes/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("HOOKSDK022", "publish", "-p:PublishAot=true")]
    [InlineData("HOOKSDK022", "publish", "-p:PublishSingleFile=true")]
    [InlineData("HOOKSDK023", "run")]
    [InlineData("HOOKSDK024", "pack", "--no-build")]
    public void What_a_verb_cannot_do_is_an_error_that_says_why(string code, params string[] arguments)
    {
        _packages.Succeed(_project, "restore");

        var run = _packages.Run(_project, arguments);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Output + run.Errors);
        Assert.DoesNotContain("error NETSDK", run.Output);
    }

    public void Dispose() => Directory.Delete(_project, recursive: true);
}
