namespace ReusePort.Cli.Tests;

/// <summary>The program binds.c, compiled in several ways.</summary>
internal sealed class WatchedPrograms : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>A static program.</summary>
    public string Static => Compile("static", "cc", "-static", "-pthread");

    /// <summary>One that the library can be preloaded into.</summary>
    public string Dynamic => Compile("dynamic", "cc", "-pthread");

    /// <summary>Compiles the program.</summary>
    /// <returns>Its path.</returns>
    public string Compile(string name, string compiler, params string[] options) => CompileFile(name, "binds.c", compiler, options);

    /// <summary>Compiles another program.</summary>
    /// <param name="name">Its name, and that of its source without the extension.</param>
    /// <param name="options">Options of the compiler.</param>
    /// <returns>Its path.</returns>
    public string CompileOther(string name, params string[] options) => CompileFile(name, $"{name}.c", "cc", options);

    private string CompileFile(string name, string source, string compiler, params string[] options)
    {
        var program = _directory[name];
        if (!File.Exists(program))
        {
            Assert.Equal(
                new ProgramRun(0, string.Empty, string.Empty),
                ProgramRun.Of(RequiredProgram.Find(compiler), ["-o", program, Path.Combine(AppContext.BaseDirectory, "Native", source), .. options]));
        }

        return program;
    }

    public void Dispose() => _directory.Dispose();
}
