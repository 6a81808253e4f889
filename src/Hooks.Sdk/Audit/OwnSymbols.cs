using Hooks.Sdk.Elf;
using Hooks.Sdk.Stubs;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK121: nothing in the library calls a symbol that the library intercepts, which would come back to the hook. The analyzer
/// reports the same of the project's own methods (HOOK048); the methods of other assemblies and objects are seen here only.</summary>
internal static class OwnSymbols
{
    public const string Code = "HOOKSDK121";

    private const string Framework = "Hooks.Abstractions";

    /// <summary>What the framework calls while the library is initialized alone, when hooks pass calls on.</summary>
    private const string CalledAtLoad = "getenv";

    public static IEnumerable<Finding> Check(HookMetadata metadata, SymbolCallers callers, IReadOnlyList<AuthorObject> objects)
    {
        foreach (var (symbol, hook) in metadata.Intercepted)
        {
            if (callers.Of(symbol) is [_, ..] methods && ImportOf(metadata, symbol) is { } import)
            {
                yield return Finding($"{SymbolCallers.Text(methods)} calls '{symbol}' ([DllImport] of {import.Method} in {import.Assembly})", hook, InCSharp(hook));
            }

            if (metadata.WeakImports.Contains(symbol) && callers.Of(StubSymbols.Import(symbol)) is [_, ..] users)
            {
                yield return Finding($"{SymbolCallers.Text(users)} has the address of '{symbol}' ([WeakImport])", hook, InCSharp(hook));
            }

            if (objects.FirstOrDefault(linked => linked.Undefined.Contains(symbol) || linked.Weak.Contains(symbol)) is { } caller)
            {
                yield return Finding(
                    $"The HookObject '{caller.Name}' refers to '{symbol}'",
                    hook,
                    $"In C, declare the function under another name with __asm__(\"{StubSymbols.Next(symbol)}\"), which is Next, and call that.");
            }
        }
    }

    private static Finding Finding(string reference, string hook, string remedy) =>
        new(Code, $"{reference}, which this library intercepts ({hook}): the call would come back to the hook until the stack overflows. {remedy}");

    private static string InCSharp(string hook) =>
        $"Let it take a function pointer, and pass a method of the hook project that calls Next.{hook[(hook.LastIndexOf('.') + 1)..]}; or make the system call with SystemCall.";

    /// <summary>The import of a symbol that a message names, first that of another assembly; null if the framework alone has one, which
    /// does not come back.</summary>
    private static NativeImport? ImportOf(HookMetadata metadata, string symbol)
    {
        var imports = metadata.Imported.GetValueOrDefault(symbol, []).Where(static import => import.Assembly != Framework || import.Symbol != CalledAtLoad).ToArray();
        return imports.FirstOrDefault(import => import.Assembly != metadata.AssemblyName) ?? imports.FirstOrDefault();
    }
}
