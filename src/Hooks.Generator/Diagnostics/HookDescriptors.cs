using Microsoft.CodeAnalysis;
using static Hooks.Generator.Diagnostics.Descriptor;

namespace Hooks.Generator.Diagnostics;

/// <summary>The diagnostics of declarations. An id is never reused.</summary>
internal static class HookDescriptors
{
    public static readonly DiagnosticDescriptor NotStatic = Error(
        "HOOK001", "Hooks must be static", "'{0}' must be static: C calls it without an instance");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "HOOK002", "Hooks must be partial", "'{0}' must be partial: its export and its trampoline are generated as the other declaration");

    public static readonly DiagnosticDescriptor NoAccessibility = Error(
        "HOOK003", "Hooks must declare an access modifier", "'{0}' must have an access modifier ('private' or 'internal'): both declarations of a partial method must have the same one");

    public static readonly DiagnosticDescriptor NoBody = Error(
        "HOOK004", "Hooks must have a body", "'{0}' must have a body: the body runs in place of the symbol");

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "HOOK005", "Types that contain hooks must be partial", "The type '{0}' must be partial: the generated declaration of '{1}' is added to it");

    public static readonly DiagnosticDescriptor Generic = Error(
        "HOOK006", "Generic hooks are not supported", "'{0}' must not be generic: a symbol is a single function");

    public static readonly DiagnosticDescriptor ParameterModifier = Error(
        "HOOK007", "Parameter modifiers and default values are not supported on hooks", "The parameter '{0}' must not {1}");

    public static readonly DiagnosticDescriptor NoNativeForm = Error(
        "HOOK008", "Hook signatures must use native types", "'{0}' is not a native type; allowed are primitive numbers (byte for C's bool, byte or ushort for a character), enumerations, pointers to these, unmanaged function pointers and structs of these");

    public static readonly DiagnosticDescriptor BadSymbol = Error(
        "HOOK009", "Symbol names must be C identifiers", "{0} is not a C identifier; a symbol consists of letters, digits and '_', does not begin with a digit and has no version");

    public static readonly DiagnosticDescriptor Duplicate = Error(
        "HOOK010", "A symbol can be intercepted only once", "'{0}' is already intercepted by '{1}'; a library can define a symbol only once");

    public static readonly DiagnosticDescriptor BadInitializer = Error(
        "HOOK011", "Invalid [HookInitializer], [HookFinalizer] or [AfterFork] method", "'{0}' can't be {1}: {2}");

    public static readonly DiagnosticDescriptor Reserved = Error(
        "HOOK012", "The symbol is used by the hook runtime itself", "'{0}' can't be intercepted: the hook runtime calls it, and the hook would call itself endlessly");

    public static readonly DiagnosticDescriptor TypeNotVisible = Error(
        "HOOK013", "Types around a hook and in its signature must be internal or public", "The type '{0}' must be internal or public: {1}");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "HOOK014", "The name is reserved for generated code", "The name '{0}' can't be used here: {1}");

    public static readonly DiagnosticDescriptor OwnDefinition = Error(
        "HOOK015", "Hooks must not have a defining declaration", "'{0}' must have only the declaration with the body: the defining declaration is generated");

    public static readonly DiagnosticDescriptor Misplaced = Error(
        "HOOK016", "[Intercept] is only valid on methods of a type", "'{0}' can't be a hook: [Intercept] is only valid on static partial methods of a type, not on a local function, a lambda, an accessor, an operator or a member of an extension block");

    public static readonly DiagnosticDescriptor OwnMethodImpl = Error(
        "HOOK017", "[MethodImpl] is not allowed on a hook", "'{0}' must not have [MethodImpl]: the generated declaration has it, so that the hook is not inlined into its export");

    public static readonly DiagnosticDescriptor ChangedCall = Error(
        "HOOK018", "The attribute or modifier is not allowed on a hook or an initializer", "'{0}' must not have {1}: {2}");

    public static readonly DiagnosticDescriptor FileLocal = Error(
        "HOOK019", "File-local types can't contain hooks", "The type '{0}' must not be file-local: the generated declarations of its hooks are in another file; make it internal");

    public static readonly DiagnosticDescriptor PassedOtherwise = Error(
        "HOOK027", "Structs passed by value must declare the fields of the C structure", "'{0}' can't be passed by value: {1}; declare the fields of the C structure, or take a pointer");

    public static readonly DiagnosticDescriptor HiddenName = Error(
        "HOOK029", "A type hides a name that the generated code uses", "The type '{0}' hides {1}; rename it, or move it to a namespace of your own");

    public static readonly DiagnosticDescriptor MissingNext = Error(
        "HOOK079", "Variadic hooks have the function that takes a va_list as Next", "'Next.{0}' does not exist, as C has no way to pass the dots on; {1}");

    public static readonly DiagnosticDescriptor MissingApi = Error(
        "HOOK055", "The .NET API is not included in hook libraries", "'{0}' is a part of .NET that hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor DeclarationConflict = Error(
        "HOOK060", "The declaration of the hook conflicts with other code", "'{0}' can't be declared as a hook: {1}");

    public static readonly DiagnosticDescriptor CallerFrame = Error(
        "HOOK064", "Functions that depend on their caller's stack frame can't be intercepted", "'{0}' can't be intercepted: {1}");

    public static readonly DiagnosticDescriptor VaList = Error(
        "HOOK066", "VaList is not valid here", "'VaList' can't be used here: {0}");

    public static readonly DiagnosticDescriptor Origin = Error(
        "HOOK081", "The library or version of an intercepted symbol is not valid", "The next definition of '{0}' can't be found by this: {1}");
}
