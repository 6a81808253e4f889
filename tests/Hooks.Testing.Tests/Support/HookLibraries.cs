using Hooks.Testing.Tests.Support;

[assembly: AssemblyFixture(typeof(HookLibraries))]

namespace Hooks.Testing.Tests.Support;

/// <summary>The hooks in C, each compiled when the first test asks for it.</summary>
public sealed class HookLibraries : IDisposable
{
    private readonly TemporaryFolder _folder = new();
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
                    _folder[$"{_libraries.Count}.so"],
                    ["-shared", "-fPIC", "-fno-builtin", "-pthread", "-ldl", .. options]);
        }
    }

    /// <summary>The path of a file beside the C files.</summary>
    public static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "Native", name);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
