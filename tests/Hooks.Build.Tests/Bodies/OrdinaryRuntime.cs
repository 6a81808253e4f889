using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Build.Tests.Bodies;

/// <summary>The snippets on the whole of .NET, in this process.</summary>
internal sealed class OrdinaryRuntime
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(HooksAssembly),
    ];

    private readonly byte[] _assembly;
    private readonly int _count;
    private readonly nint _functions;

    /// <summary>Compiles snippets.</summary>
    /// <param name="snippets">The snippets.</param>
    /// <param name="functions">The library of functions that they import.</param>
    public OrdinaryRuntime(IReadOnlyCollection<string> snippets, string functions)
    {
        _count = snippets.Count;
        _functions = NativeLibrary.Load(functions);
        var compilation = CSharpCompilation.Create(
            "Ordinary",
            [
                SnippetLibrary.Parse("global using Hooks; [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]"),
                SnippetLibrary.Parse(SnippetGroup.OrdinaryCode(snippets)),
            ],
            s_references,
            SnippetLibrary.Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        _assembly = image.ToArray();
    }

    private static string HooksAssembly => SnippetLibrary.References.Single(static path => Path.GetFileName(path) == "Hooks.Abstractions.dll");

    /// <summary>Calls every snippet twice with a value. Their static fields are as at the beginning.</summary>
    public Outcome[] Run(long value)
    {
        var context = new AssemblyLoadContext("snippets", isCollectible: true);
        context.Resolving += static (context, name) => name.Name == "Hooks.Abstractions" ? context.LoadFromAssemblyPath(HooksAssembly) : null;
        var assembly = context.LoadFromStream(new MemoryStream(_assembly));

        // Its symbols are looked for in libc and libm too, on which it depends.
        NativeLibrary.SetDllImportResolver(assembly, (_, _, _) => _functions);
        var outcomes = Enumerable.Range(0, _count)
            .Select(number => assembly.GetType(SnippetGroup.Type(number), throwOnError: true)!
                .GetMethod("Entry", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                .CreateDelegate<Func<long, long>>())
            .Select(snippet => Call(snippet, value))
            .ToArray();
        context.Unload();
        return outcomes;
    }

    private static Outcome Call(Func<long, long> snippet, long value)
    {
        var results = new List<long>();
        try
        {
            results.Add(snippet(value));
            results.Add(snippet(value));
            return new Outcome([.. results], null);
        }
        catch (Exception failure) when (failure is ArithmeticException or SystemException)
        {
            return new Outcome([.. results], failure.GetType().Name);
        }
    }
}
