namespace EndToEnd.Tests.Library;

/// <summary>Whoever has the sources can show that a library was made of them.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private static readonly string[] s_inputs = ["src", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_builds_in_two_folders_give_the_same_bytes()
    {
        var first = BuildIn("here");
        var second = BuildIn("there/deeper");

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(File.ReadAllBytes($"{first}.dbg"), File.ReadAllBytes($"{second}.dbg"));
    }

    /// <summary>Copies the sources and builds the library.</summary>
    /// <returns>The library.</returns>
    private string BuildIn(string name)
    {
        var folder = Directory.CreateDirectory(_folder[name]).FullName;
        Succeed("cp", ["-r", .. s_inputs.Select(static input => Path.Combine(RepositoryFiles.Root, input)), folder]);
        foreach (var output in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Where(IsOutput))
        {
            Directory.Delete(output, recursive: true);
        }

        // Nobody is left running when the folder is deleted.
        Succeed("dotnet", ["build", Path.Combine(folder, "src/ReusePort"), "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        return Path.Combine(folder, "artifacts", ThisMachine.RuntimeIdentifier, "libreuseport.so");
    }

    private static bool IsOutput(string folder) => Path.GetFileName(folder) is "bin" or "obj" && Directory.Exists(folder);

    private static void Succeed(string program, IEnumerable<string> arguments)
    {
        var run = ProgramRun.Of(RequiredProgram.Find(program), arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
