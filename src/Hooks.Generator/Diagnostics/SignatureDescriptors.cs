using Microsoft.CodeAnalysis;
using static Hooks.Generator.Diagnostics.Descriptor;

namespace Hooks.Generator.Diagnostics;

/// <summary>The diagnostics that compare a hook with the C function that it intercepts.</summary>
internal static class SignatureDescriptors
{
    public static readonly DiagnosticDescriptor ParameterCount = Error(
        "HOOK020", "The parameter count differs from the C function", "'{0}' takes {1}, not {2}: {3}");

    public static readonly DiagnosticDescriptor ParameterType = Error(
        "HOOK021", "A parameter type differs from the C function", "'{0}' takes {1} as parameter {2}, not {3}{5}: {4}");

    public static readonly DiagnosticDescriptor ReturnType = Error(
        "HOOK022", "The return type differs from the C function", "'{0}' returns {1}, not {2}{4}: {3}");

    public static readonly DiagnosticDescriptor Sign = Warning(
        "HOOK023", "The signedness of a type differs from the C function", "'{0}' has {1} here, and '{2}' has another signedness{4}: {3}");

    public static readonly DiagnosticDescriptor UnknownSymbol = Info(
        "HOOK024", "The symbol is not in the libc catalogue", "'{0}' is not in the catalogue of libc functions: its signature is not checked");

    public static readonly DiagnosticDescriptor Misspelt = Warning(
        "HOOK054", "The symbol may be a misspelled libc function", "'{0}' is not a libc function, but '{1}' is; {2}");

    public static readonly DiagnosticDescriptor VariadicType = Error(
        "HOOK025", "Variadic arguments must be integers or pointers", "A variadic argument of '{0}' must be a 32-bit or 64-bit integer or a pointer, not '{1}': {2}");

    public static readonly DiagnosticDescriptor AnyNumberOfArguments = Error(
        "HOOK065", "Functions with any number of arguments need a VaList", "'{0}' takes any number of arguments, which parameters can't pass on: declare '{1}'{2}: {3}");

    public static readonly DiagnosticDescriptor MissingAliases = Warning(
        "HOOK026",
        "Aliases of the function are not intercepted",
        "'{0}' is intercepted, but not {1}: programs that were compiled to call one of these bypass the hook; intercept them too, or set 'Aliases = Aliases.Ignore'",
        WellKnownDiagnosticTags.CompilationEnd);
}
