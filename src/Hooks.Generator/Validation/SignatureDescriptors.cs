using Microsoft.CodeAnalysis;
using static Hooks.Generator.Validation.NewDescriptor;

namespace Hooks.Generator.Validation;

/// <summary>The diagnostics that compare a hook with the C function it stands before.</summary>
internal static class SignatureDescriptors
{
    internal static readonly DiagnosticDescriptor ParameterCount = Error(
        "HOOK020", "A hook has as many parameters as the C function", "'{0}' takes {1}, not {2}: {3}");

    internal static readonly DiagnosticDescriptor ParameterType = Error(
        "HOOK021", "A parameter of a hook has the width and the class that the C function's has", "'{0}' takes {1} as parameter {2}, not {3}{5}: {4}");

    internal static readonly DiagnosticDescriptor ReturnType = Error(
        "HOOK022", "A hook returns what the C function returns", "'{0}' returns {1}, not {2}{4}: {3}");

    internal static readonly DiagnosticDescriptor Sign = Warning(
        "HOOK023", "A type in a hook's signature has the sign that the C type has", "'{0}' has {1} here, and '{2}' reads some of its values with another sign{4}: {3}");

    internal static readonly DiagnosticDescriptor UnknownSymbol = Info(
        "HOOK024", "The signature of a hook was compared with libc's", "'{0}' is not in the catalogue of libc's functions: its signature is not checked");

    internal static readonly DiagnosticDescriptor Misspelt = Warning(
        "HOOK054", "The symbol differs by one letter from a function of libc", "'{0}' is not a function of libc, and '{1}' is; a hook of a symbol that nothing calls never runs");

    internal static readonly DiagnosticDescriptor VariadicType = Error(
        "HOOK025", "A parameter in the variadic part is an integer or a pointer", "'{0}' passes a variadic argument as an integer of 32 or 64 bits or as a pointer, not as '{1}': {2}");

    internal static readonly DiagnosticDescriptor MissingAliases = Warning(
        "HOOK026",
        "A hook stands before every name of its function",
        "'{0}' is intercepted, but not {1}: a program that was compiled to call one of these goes past the hook; intercept them too, or say 'Aliases = Aliases.Ignore'",
        WellKnownDiagnosticTags.CompilationEnd);
}
