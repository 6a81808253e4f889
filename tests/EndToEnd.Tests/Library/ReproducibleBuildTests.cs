using System.Reflection;

namespace EndToEnd.Tests.Library;

/// <summary>Whoever has the sources can show that a library was made of them.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private static readonly string[] s_inputs = ["src", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    private static readonly string s_configuration = typeof(ReproducibleBuildTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "Configuration").Value!;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    /// <summary>The library as the build of the tests left it, which found what an earlier build had left, and one from a copy
    /// of the sources.</summary>
    [Fact]
    public void A_build_in_another_directory_gives_the_same_bytes()
    {
        var other = BuildIn("there/deeper");

        Assert.Equal(File.ReadAllBytes(RepositoryFiles.ReusePortLibrary), File.ReadAllBytes(other));
        Assert.Equal(File.ReadAllBytes($"{RepositoryFiles.ReusePortLibrary}.dbg"), File.ReadAllBytes($"{other}.dbg"));
    }

    /// <summary>Copies the sources and builds the library.</summary>
    /// <returns>The library.</returns>
    private string BuildIn(string name)
    {
        var directory = Directory.CreateDirectory(_directory[name]).FullName;
        Succeed("cp", ["-r", .. s_inputs.Select(static input => Path.Combine(RepositoryFiles.Root, input)), directory]);
        foreach (var output in Directory.GetDirectories(directory, "*", SearchOption.AllDirectories).Where(IsOutput))
        {
            Directory.Delete(output, recursive: true);
        }

        // With the linker that the other one was linked with. No node of MSBuild is left running when the directory is deleted.
        Succeed(
            "dotnet",
            [
                "build", Path.Combine(directory, "src/ReusePort"), "-c", s_configuration, $"-p:HooksLinker={Linker}",
                "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=true",
            ]);
        return Path.Combine(directory, "artifacts", ThisMachine.RuntimeIdentifier, "libreuseport.so");
    }

    /// <summary>As the build notes it for the next one (PlanLibrary): the path, the size and the time.</summary>
    private static string Linker
    {
        get
        {
            var noted = File.ReadLines(Path.Combine(
                RepositoryFiles.Root, "src/ReusePort/obj/native", ThisMachine.RuntimeIdentifier, "reuseport.link.inputs")).First();
            return string.Join(' ', noted.Split(' ')[..^2]);
        }
    }

    private static bool IsOutput(string directory) => Path.GetFileName(directory) is "bin" or "obj" && Directory.Exists(directory);

    private static void Succeed(string program, IEnumerable<string> arguments)
    {
        var run = ProgramRun.Of(RequiredProgram.Find(program), arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
