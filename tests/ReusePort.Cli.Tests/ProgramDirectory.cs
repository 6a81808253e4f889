namespace ReusePort.Cli.Tests;

/// <summary>A directory for programs that a test makes.</summary>
internal sealed class ProgramDirectory : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>Its path.</summary>
    public string Path => _directory.Path;

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => _directory[name];

    /// <summary>Compiles a program in C.</summary>
    /// <returns>Its path.</returns>
    public string Compile(string source, string compiler = "cc", params string[] options) => CompileAs("program", source, compiler, options);

    /// <summary>Compiles a file of another name.</summary>
    public string CompileAs(string name, string source, string compiler = "cc", params string[] options)
    {
        File.WriteAllText(_directory["program.c"], source);
        var run = ProgramRun.Of(RequiredProgram.Find(compiler), ["-o", _directory[name], _directory["program.c"], .. options]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return _directory[name];
    }

    /// <summary>Compiles a server in Go, whose argument is its port. It answers with its process id.</summary>
    public string CompileGoServer()
    {
        const string Source = """
            package main

            import (
                "fmt"
                "net/http"
                "os"
            )

            func main() {
                http.HandleFunc("/", func(answer http.ResponseWriter, _ *http.Request) { fmt.Fprint(answer, os.Getpid()) })
                fmt.Println(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
            }
            """;
        File.WriteAllText(_directory["server.go"], Source);
        var environment = new Dictionary<string, string?> { ["GOCACHE"] = _directory["cache"], ["GO111MODULE"] = "off" };
        var build = ProgramRun.Of(RequiredProgram.Find("go"), ["build", "-o", _directory["server"], _directory["server.go"]], environment);
        Assert.True(build.ExitCode == 0, build.Errors);
        return _directory["server"];
    }

    /// <summary>Writes a file that can be executed.</summary>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that can be executed.</summary>
    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(_directory[name], content);
        File.SetUnixFileMode(_directory[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return _directory[name];
    }

    public void Dispose() => _directory.Dispose();
}
