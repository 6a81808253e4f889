using Hooks.Testing.Hosting;
using Hooks.Testing.Tests.Support;

[assembly: AssemblyFixture(typeof(HookLibraries))]

namespace Hooks.Testing.Tests.Support;

/// <summary>The hooks in C, each compiled when the first test asks for it.</summary>
public sealed class HookLibraries : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string> _libraries = [];
    private readonly Lock _lock = new();

    /// <summary>The path of a library.</summary>
    /// <param name="source">Its C file.</param>
    /// <param name="options">Further options of the compiler.</param>
    public string Compile(string source, params string[] options)
    {
        lock (_lock)
        {
            var key = $"{source} {string.Join(' ', options)}";
            return _libraries.TryGetValue(key, out var library)
                ? library
                : _libraries[key] = NativeProgram.Compile(
                    Source(source),
                    _directory[$"{_libraries.Count}.so"],
                    ["-shared", "-fPIC", "-fno-builtin", "-pthread", "-ldl", .. options]);
        }
    }

    /// <summary>The path of a program.</summary>
    /// <param name="source">Its C file.</param>
    public string Program(string source)
    {
        lock (_lock)
        {
            return _libraries.TryGetValue(source, out var program)
                ? program
                : _libraries[source] = NativeProgram.Compile(Source(source), _directory[$"{_libraries.Count}"], []);
        }
    }

    /// <summary>A library that hooks some functions and passes every call on: the kit's own neighbour (neighbour.c).</summary>
    public string PassingOn(params IReadOnlyCollection<string> symbols)
    {
        lock (_lock)
        {
            var key = string.Join(' ', symbols);
            return _libraries.TryGetValue(key, out var library) ? library : _libraries[key] = CompilePassingOn(symbols);
        }
    }

    private string CompilePassingOn(IEnumerable<string> symbols)
    {
        var directory = Directory.CreateDirectory(_directory[$"passing-on-{_libraries.Count}"]).FullName;
        var source = Path.Combine(directory, "neighbour.c");
        var list = string.Join(' ', symbols.Select(static (symbol, number) => $"X({number}, {symbol})"));
        File.WriteAllText(Path.Combine(directory, "neighbour_symbols.h"), $"#define KIT_SYMBOLS(X) {list}\n");
        File.WriteAllText(source, FixtureFiles.Read("neighbour.c"));
        return NativeProgram.Compile(source, Path.Combine(directory, "passing_on.so"), ["-shared", "-fPIC", "-Wl,-z,initfirst"]);
    }

    /// <summary>The path of a file beside the C files.</summary>
    public static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "Native", name);

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();
}
