using Microsoft.CodeAnalysis;
using static Hooks.Generator.Validation.NewDescriptor;

namespace Hooks.Generator.Validation;

/// <summary>Every diagnostic. An id is never used again for something else.</summary>
internal static class HookDescriptors
{
    internal static readonly DiagnosticDescriptor NotStatic = Error(
        "HOOK001", "A hook is static", "'{0}' must be static: C calls it without an object");

    internal static readonly DiagnosticDescriptor NotPartial = Error(
        "HOOK002", "A hook is partial", "'{0}' must be partial: its export and its trampoline are generated as the other half");

    internal static readonly DiagnosticDescriptor NoAccessibility = Error(
        "HOOK003", "A hook names its accessibility", "'{0}' must say 'private' or 'internal': both halves of a partial method have to");

    internal static readonly DiagnosticDescriptor NoBody = Error(
        "HOOK004", "A hook has a body", "'{0}' must have a body: it is what runs instead of the symbol");

    internal static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "HOOK005", "The types around a hook are partial", "The type '{0}' must be partial: the generated half of '{1}' goes into it");

    internal static readonly DiagnosticDescriptor Generic = Error(
        "HOOK006", "A hook and the types around it are not generic", "'{0}' must not be generic: a symbol is one function");

    internal static readonly DiagnosticDescriptor ParameterModifier = Error(
        "HOOK007", "A parameter of a hook has no modifier and no default", "The parameter '{0}' must not {1}");

    internal static readonly DiagnosticDescriptor NoNativeForm = Error(
        "HOOK008", "A type in a hook's signature has a native form", "'{0}' has no native form; allowed are the primitive numbers (for C's bool take byte, for a character byte or ushort), enumerations, pointers, function pointers and structs of these");

    internal static readonly DiagnosticDescriptor BadSymbol = Error(
        "HOOK009", "The name of a symbol is a C identifier", "{0} is not the name of a C function: letters, digits and '_', not beginning with a digit, and no version");

    internal static readonly DiagnosticDescriptor Duplicate = Error(
        "HOOK010", "A symbol is intercepted once", "'{0}' is intercepted by '{1}' already: a library can define a symbol once");

    internal static readonly DiagnosticDescriptor BadInitializer = Error(
        "HOOK011", "An initializer can be called by the library", "'{0}' can't be an initializer: {1}");

    internal static readonly DiagnosticDescriptor Reserved = Error(
        "HOOK012", "The library stands on the symbol", "'{0}' can't be intercepted: the library's own code calls it and would call the hook without end");

    internal static readonly DiagnosticDescriptor TypeNotVisible = Error(
        "HOOK013", "The types around a hook and in its signature are visible in the assembly", "The type '{0}' must be internal or public: {1}");

    internal static readonly DiagnosticDescriptor TakenName = Error(
        "HOOK014", "The name belongs to the generated code", "The name '{0}' can't be used here: {1}");

    internal static readonly DiagnosticDescriptor OwnDefinition = Error(
        "HOOK015", "The definition of a hook is generated", "'{0}' must have one declaration, the one with the body: its other half is generated");

    internal static readonly DiagnosticDescriptor Misplaced = Error(
        "HOOK016", "A hook is a method of a type", "'{0}' can't be a hook: [Intercept] stands on a static partial method of a type, not on a local function, a lambda, an accessor, an operator or a member of an extension block");

    internal static readonly DiagnosticDescriptor OwnMethodImpl = Error(
        "HOOK017", "A hook says nothing of how it is compiled", "'{0}' must not have [MethodImpl]: the generated half has it, because a hook must not be inlined into its export");

    internal static readonly DiagnosticDescriptor ChangedCall = Error(
        "HOOK018", "The attribute or modifier is not allowed on a hook or an initializer", "'{0}' must not have {1}: {2}");

    internal static readonly DiagnosticDescriptor FileLocal = Error(
        "HOOK019", "File-local types can't contain hooks", "The type '{0}' must not be 'file': the generated half of its hooks stands in another file; say 'internal'");

    internal static readonly DiagnosticDescriptor PassedOtherwise = Error(
        "HOOK027", "A struct in a hook's signature is passed as C passes a structure", "'{0}' can't be passed by value: {1}; declare the fields that C's structure has, or take a pointer");

    internal static readonly DiagnosticDescriptor HiddenName = Error(
        "HOOK029", "A type hides a name that the generated code uses", "The type '{0}' hides {1}; give it another name, or put it into a namespace of your own");

    internal static readonly DiagnosticDescriptor MissingApi = Error(
        "HOOK055", "The .NET API is not included in hook libraries", "'{0}' is a part of .NET that hook libraries do not include; {1}");

    internal static readonly DiagnosticDescriptor CallerFrame = Error(
        "HOOK064", "The function depends on the stack frame of its caller", "'{0}' can't be intercepted: {1}");
}
