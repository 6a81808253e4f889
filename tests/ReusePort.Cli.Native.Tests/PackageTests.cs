using System.IO.Compression;

namespace ReusePort.Cli.Tests;

/// <summary>The command as a .NET tool: a package for each platform, and one that names them.</summary>
public class PackageTests
{
    private const string Origin = "'dotnet pack src/ReusePort.Cli', and the same with '-r linux-x64' and '-r linux-arm64', write it";

    private static string Directory => Path.Combine(RepositoryFiles.Root, "artifacts/packages");

    [Fact]
    public void The_installed_tool_shares_a_port()
    {
        var version = VersionOf(Find(ThisMachine.RuntimeIdentifier));
        _ = RequiredFile.Find(Path.Combine(Directory, $"ReusePort.{version}.nupkg"), Origin);
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["nuget.config"], $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{Directory}\" /></packageSources></configuration>");
        var environment = new Dictionary<string, string?> { ["NUGET_PACKAGES"] = directory["cache"], ["DOTNET_CLI_HOME"] = directory.Path };

        var install = ProgramRun.Of(
            RequiredProgram.Find("dotnet"),
            ["tool", "install", "ReusePort", "--version", version, "--tool-path", directory["tool"], "--configfile", directory["nuget.config"]],
            environment);
        Assert.True(install.ExitCode == 0, install.Output + install.Errors);

        var run = ProgramRun.Of(
            "/usr/bin/env",
            ["-i", "PATH=/usr/bin:/bin", directory["tool/reuseport"], "--port", "80", "sh", "-c", "echo $LIBREUSEPORT_PORT; cat /proc/$$/maps"]);
        Assert.StartsWith("80\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("/libreuseport.so", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    public void A_package_holds_the_command_the_library_its_manual_and_completions_and_no_symbols(string platform)
    {
        using var package = ZipFile.OpenRead(Find(platform));

        Assert.Equal(
            ["DotnetToolSettings.xml", "libreuseport.7", "libreuseport.so", "reuseport", "reuseport.1", "reuseport.bash"],
            package.Entries.Where(static entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(static entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_command_runs_on_arm64()
    {
        var qemu = RequiredProgram.Find("qemu-aarch64");
        var root = RequiredFile.Find("/usr/aarch64-linux-gnu", "package libc6-dev-arm64-cross");
        var path = Find("linux-arm64");
        using var directory = new TemporaryDirectory();
        ZipFile.ExtractToDirectory(path, directory.Path);
        var tool = directory["tools/any/linux-arm64/reuseport"];
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(Tool.Run("--help"), ProgramRun.Of(qemu, ["-L", root, tool, "--help"]));
        Tool.AssertRefuses(127, "no-such-command: No such file or directory", ProgramRun.Of(qemu, ["-L", root, tool, "no-such-command"]));
    }

    private static string Find(string platform) =>
        System.IO.Directory.Exists(Directory)
        && System.IO.Directory.EnumerateFiles(Directory, $"ReusePort.{platform}.*.nupkg").MaxBy(File.GetLastWriteTimeUtc) is { } package
            ? package
            : RequiredFile.Find(Path.Combine(Directory, $"ReusePort.{platform}.nupkg"), Origin);

    // ReusePort.linux-x64.0.1.0-alpha.0.12.nupkg
    private static string VersionOf(string package) =>
        Path.GetFileNameWithoutExtension(package)[$"ReusePort.{ThisMachine.RuntimeIdentifier}.".Length..];
}
