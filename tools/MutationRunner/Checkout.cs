using System.Reflection;
using CliWrap;

namespace MutationRunner;

/// <summary>A clone of the repository in a temporary directory: what is changed is never the code that somebody works on.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(20);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mutants-");

    private Checkout()
    {
    }

    /// <summary>The root of the repository that the tool was built in.</summary>
    private static string Origin { get; } = typeof(Checkout).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Clones the last commit.</summary>
    public static async Task<Checkout> CloneAsync()
    {
        var checkout = new Checkout();
        await Cli.Wrap("git").WithArguments(["clone", "--quiet", Origin, checkout._directory.FullName]).ExecuteAsync();
        return checkout;
    }

    /// <summary>The C# files of a directory, relative to the root.</summary>
    public IEnumerable<string> Sources(string directory) =>
        Directory.EnumerateFiles(PathOf(directory), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_directory.FullName, file))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Builds a test project with all that it refers to.</summary>
    public async Task<bool> BuildAllAsync(string tests) =>
        await RunAsync(["build", $"tests/{tests}", "-v", "quiet", "--nologo"], s_buildLimit) == 0;

    /// <summary>Builds a project that has been changed, and gives the tests its assembly.</summary>
    public async Task<bool> BuildAsync(Suite.Project project, string tests)
    {
        if (await RunAsync(["build", project.Directory, "--no-restore", "--no-dependencies", "-v", "quiet", "--nologo"], s_buildLimit) != 0)
        {
            return false;
        }

        var loaded = PathOf($"tests/{tests}/bin/Debug/net10.0/{project.Assembly}");
        if (File.Exists(loaded))
        {
            var built = Directory.GetFiles(PathOf($"{project.Directory}/bin/Debug"), project.Assembly, SearchOption.AllDirectories);
            File.Copy(built.MaxBy(File.GetLastWriteTimeUtc)!, loaded, overwrite: true);
        }

        return true;
    }

    /// <summary>Runs the tests of a step up to the first that fails.</summary>
    public async Task<Outcome> TestAsync(Suite.Step step, TimeSpan limit) =>
        await RunAsync(
            [
                $"tests/{step.Tests}/bin/Debug/net10.0/{step.Tests}.dll", "--stop-on-fail", "on", "--no-ansi", "--progress", "off",
                .. step.Namespace is { } name ? ["--filter-namespace", name] : (string[])[],
            ],
            limit) switch
        {
            0 => Outcome.Survived,
            null => Outcome.TimedOut,
            _ => Outcome.Noticed,
        };

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Runs dotnet, and ends it with all that it has started if it takes too long.</summary>
    /// <returns>The exit status, or null if it took too long.</returns>
    private async Task<int?> RunAsync(string[] arguments, TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments(arguments)
                .WithWorkingDirectory(_directory.FullName)
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(timeout.Token);
            return result.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);
}
