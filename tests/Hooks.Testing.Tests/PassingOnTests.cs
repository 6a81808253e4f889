using Hooks.Testing.Calls;
using Hooks.Testing.Hosting;
using Hooks.Testing.Tests.Support;

namespace Hooks.Testing.Tests;

/// <summary>The whole kit, on a library that hooks functions of many shapes and passes every call on: no check finds fault with
/// what the functions do themselves.</summary>
public class PassingOnTests(PassingOnLibrary library) : HookConformance, IClassFixture<PassingOnLibrary>
{
    protected override string Library => library.Path;

    protected override IEnumerable<HookCall> Calls => PassingOnLibrary.Calls;
}

/// <summary>The kit's own neighbour (neighbour.c), as a library under test.</summary>
/// <remarks>Compiled when a test asks for it: a test can be skipped, a fixture can only fail.</remarks>
public sealed class PassingOnLibrary : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<string> _path;

    /// <summary>Compiles nothing yet.</summary>
    public PassingOnLibrary() => _path = new(Compile);

    /// <summary>Variadic functions, pointers, numbers with a point, structures, no result; functions that allocate, that never
    /// return, that crash over zeros.</summary>
    public static IReadOnlyList<HookCall> Calls => HookCalls.Of(
        "accept4", "close", "connect", "dup", "execve", "exit", "fopen", "free", "fsync", "getaddrinfo", "getenv", "inet_ntoa",
        "ldiv", "malloc", "open", "openat", "printf", "read", "realloc", "rename", "sendto", "sin", "socket", "strlen", "time",
        "unlink", "write");

    /// <summary>Its path.</summary>
    public string Path => _path.Value;

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    private string Compile()
    {
        Write("neighbour_symbols.h", CallSource.WriteSymbols(CallSource.Variants(Calls)));
        Write("neighbour.c", FixtureFiles.Read("neighbour.c"));
        return NativeProgram.Compile(_directory["neighbour.c"], _directory["passing_on.so"], ["-shared", "-fPIC", "-Wl,-z,initfirst"]);
    }

    private void Write(string name, string text) => File.WriteAllText(_directory[name], text);
}
