using Microsoft.CodeAnalysis;
using static Hooks.Generator.Diagnostics.Descriptor;

namespace Hooks.Generator.Diagnostics;

/// <summary>The diagnostics of functions and data that a hook library imports.</summary>
internal static class ImportDescriptors
{
    public static readonly DiagnosticDescriptor UnknownFunction = Error(
        "HOOK067", "The imported function is not a libc function", "'{0}' is not a libc function{1}: programs whose libraries do not define it would not start; {2}, name its library in the [DllImport] and in HooksNeededLibraries, or write [DllImport(\"*\")] if a HookObject or the program defines it");

    public static readonly DiagnosticDescriptor OtherLibrary = Error(
        "HOOK068", "The imported function is in another library than libc", "'{0}' is in {1}: programs that do not load that library would not start; {2}");

    public static readonly DiagnosticDescriptor NotEverywhere = Warning(
        "HOOK069", "Not every libc has the imported function", "The library imports '{0}', which {1}; {2}");

    public static readonly DiagnosticDescriptor Variable = Error(
        "HOOK074", "The symbol is a variable of libc, not a function", "'{0}' is a variable of libc, not a function: {1}");

    public static readonly DiagnosticDescriptor MisspeltVariable = Warning(
        "HOOK075", "The symbol is most likely a misspelled variable of libc", "'{0}' is not a variable of libc, but '{1}' is: if no library defines it, the field is null");

    public static readonly DiagnosticDescriptor InvalidWeakImport = Error(
        "HOOK070", "Invalid [WeakImport] field", "'{0}' can't hold the address of '{1}': {2}");
}
