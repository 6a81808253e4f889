using Hooks.Generator.Validation;
using Microsoft.CodeAnalysis;
using static Hooks.Generator.Validation.NewDescriptor;

namespace Hooks.Generator.Bodies;

/// <summary>The diagnostics of code that compiles and can't be part of a preloaded library.</summary>
internal static class BodyDescriptors
{
    internal static readonly DiagnosticDescriptor LanguageFeature = Error(
        "HOOK028", "The language feature needs .NET types that hook libraries do not include", "{0} that hook libraries do not include; {1}");

    internal static readonly DiagnosticDescriptor NewObject = Error(
        "HOOK030", "No object is made", "'{0}' is made on the heap, and a hook library has none; use a struct");

    internal static readonly DiagnosticDescriptor NewArray = Error(
        "HOOK031", "No array is made", "An array is made on the heap, and a hook library has none; use stackalloc, a buffer in a struct, a ReadOnlySpan over constants, or a static readonly field with the array");

    internal static readonly DiagnosticDescriptor Boxing = Error(
        "HOOK032", "No value is boxed", "'{0}' becomes an object on the heap here, and a hook library has none; keep it in its own type: a generic method takes any 'T : struct'");

    internal static readonly DiagnosticDescriptor NewDelegate = Error(
        "HOOK033", "No delegate is made", "A delegate is an object on the heap, and a hook library has none; use a function pointer to a static method: 'delegate*<int, int> f = &Method'");

    internal static readonly DiagnosticDescriptor NewString = Error(
        "HOOK034", "No string is put together", "A string is put together on the heap, and a hook library has none; write the parts one after the other, or let Log.Line do it: it takes $\"...\" without a string");

    internal static readonly DiagnosticDescriptor Throw = Error(
        "HOOK035", "Nothing is thrown", "{0}, and nobody in a stranger's process catches an exception; return an error and set Errno.Value");

    internal static readonly DiagnosticDescriptor Catch = Error(
        "HOOK036", "Nothing is caught", "This handler never runs: a hook library has no exceptions, and a failed check ends the process; test before what would fail");

    internal static readonly DiagnosticDescriptor StaticInitializer = Error(
        "HOOK037", "A static field has its value at build time", "'{0}' can't be computed at build time because of '{1}', and nothing computes it at run time; {2}");

    internal static readonly DiagnosticDescriptor ThreadStatic = Error(
        "HOOK038", "No field is a thread's own", "'{0}' would need memory in every thread of the process; use a local, or a static field with Interlocked");

    internal static readonly DiagnosticDescriptor StateMachine = Error(
        "HOOK039", "No method goes on later", "'{0}' would live on as an object on the heap, and a hook library has none; write the steps as a loop or a struct");

    internal static readonly DiagnosticDescriptor Lock = Error(
        "HOOK040", "No lock is taken", "A lock needs .NET's runtime, and a hook that waits can stop the process (after fork, in a signal handler); use Interlocked");

    internal static readonly DiagnosticDescriptor TypeTest = Error(
        "HOOK041", "No object's type is looked at", "Whether this is '{0}' can only be found out by .NET's runtime, which a hook library has not; use a struct and a generic method, whose types are known at build time");

    internal static readonly DiagnosticDescriptor ReferenceStore = Error(
        "HOOK042", "No reference is stored where a garbage collector would have to know", "A reference is stored in '{0}', which needs .NET's runtime; {1}");

    internal static readonly DiagnosticDescriptor Dispatch = Error(
        "HOOK043", "A call is bound at build time", "Which '{0}' is called here can only be found out at run time by .NET's runtime, which a hook library has not; {1}");

    internal static readonly DiagnosticDescriptor RuntimeMember = Error(
        "HOOK044", "Nothing is asked of .NET's runtime", "'{0}' is answered by .NET's runtime, which a hook library has not; {1}");

    internal static readonly DiagnosticDescriptor Import = Error(
        "HOOK045", "An imported function can be called as it is", "'{0}' can't be called: {1}");

    internal static readonly DiagnosticDescriptor Arithmetic = Error(
        "HOOK046", "Arithmetic is the processor's own", "{0} is a function of .NET's runtime, which a hook library has not; {1}");

    internal static readonly DiagnosticDescriptor LargeFrame = Error(
        "HOOK047", "A method's locals fit a page", "The locals of '{0}' take {1} bytes of the stack; allowed are {2}: a hook runs on what the program left it. Use a smaller buffer, a static one, or mmap");

    internal static readonly DiagnosticDescriptor OwnSymbol = Error(
        "HOOK048", "An intercepted symbol is called through Next", "'{0}' is intercepted by this library, so the call comes back to the hook and never ends; call 'Next.{1}' of the hook instead");

    internal static readonly DiagnosticDescriptor StaticReference = Error(
        "HOOK052", "Static fields that hold references must be readonly", "'{0}' holds a reference in memory that .NET's startup code would set up, and hook libraries do not include the .NET runtime; {1}");

    internal static readonly DiagnosticDescriptor LogValue = Error(
        "HOOK053", "The value or its format is not supported in a log line", "{0} can't be written to a log line; {1}");

    internal static readonly DiagnosticDescriptor LostErrno = Warning(
        "HOOK049", "A hook leaves errno to the function it stands before", "{0} may change errno {1}; put 'var errno = Errno.Preserve();' before it and 'errno.Restore();' after it, or return its failure as the hook's own");

    internal static readonly DiagnosticDescriptor NeverNext = Info(
        "HOOK050", "A hook calls what it stands before", "'{0}' never calls Next: the program's call ends here");

    internal static readonly DiagnosticDescriptor NextInScope = Warning(
        "HOOK051", "The errno of Next is the caller's", "An errno that was kept before 'Next.{0}' is put back after it, over the one that Next leaves; put it back before the call");

    internal static readonly DiagnosticDescriptor Recursion = Error(
        "HOOK059", "A hook does not call itself", "This call comes back to the hook '{0}'{1}, and does not end; call 'Next.{0}' for the next definition, and move what hooks share to a method that is not a hook");

    internal static readonly DiagnosticDescriptor LargeStatics = Error(
        "HOOK056", "Static fields are too large together", "With '{0}' the static fields of the library take {1} bytes; allowed are {2}, as far as code reaches; use a pointer to memory from mmap", WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor PointerCall = Error(
        "HOOK057", "Unmanaged function pointers take and return values as they lie in memory", "The function can't be called through this pointer: {0}");

    internal static readonly DiagnosticDescriptor OwnExport = Error(
        "HOOK058", "Exports are declared with [Intercept]", "'{0}' must not have an EntryPoint: a hook library exports what it intercepts; write [Intercept(\"{1}\")] on a static partial method, or leave EntryPoint away for a function that is called through a pointer");

    internal static readonly DiagnosticDescriptor LargeStructure = Error(
        "HOOK061", "The struct is too large", "'{0}' is larger than the native compiler lays out ({1} bytes); use a pointer to memory from mmap");

    internal static readonly DiagnosticDescriptor AutomaticLayout = Error(
        "HOOK062", "Structs with LayoutKind.Auto are not passed to or from C", "'{0}' can't be called from C: where the fields of '{1}' lie is not known to C (LayoutKind.Auto); use LayoutKind.Sequential");
}
