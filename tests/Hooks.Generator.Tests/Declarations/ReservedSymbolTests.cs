using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Hooks.Generator.Declarations;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>What can't be intercepted is what the library's own code calls.</summary>
public class ReservedSymbolTests
{
    /// <summary>Called by <c>Env</c> and <c>Cancellation</c>, which hooks of these can do without.</summary>
    private static readonly string[] s_atTheAuthorsWish = ["getenv", "pthread_setcancelstate", "pthread_testcancel"];

    [Fact]
    public void Every_symbol_that_the_framework_imports_is_reserved()
    {
        var imported = HookCompilation.Of().References
            .Cast<PortableExecutableReference>()
            .SelectMany(static reference => Imports(reference.FilePath!))
            .ToHashSet();

        Assert.Contains("dlsym", imported);
        Assert.Equal(s_atTheAuthorsWish, imported.Where(static symbol => !HookRules.IsReserved(symbol)).Order(StringComparer.Ordinal));
    }

    private static string[] Imports(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.MethodDefinitions
                .Select(metadata.GetMethodDefinition)
                .Where(static method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
                .Select(method => metadata.GetString(method.GetImport().Name)),
        ];
    }
}
