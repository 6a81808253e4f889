using Microsoft.CodeAnalysis;
using static Hooks.Generator.Diagnostics.Descriptor;

namespace Hooks.Generator.Diagnostics;

/// <summary>The diagnostics of code that compiles but is not supported in hook libraries.</summary>
internal static class BodyDescriptors
{
    public static readonly DiagnosticDescriptor LanguageFeature = Error(
        "HOOK028", "The language feature needs .NET types that hook libraries do not include", "{0} that hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor NewObject = Error(
        "HOOK030", "Object allocations are not supported in hook libraries", "'{0}' is allocated here, but hook libraries have no managed heap; use a struct");

    public static readonly DiagnosticDescriptor NewArray = Error(
        "HOOK031", "Array allocations are not supported in hook libraries", "An array is allocated here, but hook libraries have no managed heap; use stackalloc, a buffer in a struct, a ReadOnlySpan of constants, or an array in a static readonly field");

    public static readonly DiagnosticDescriptor Boxing = Error(
        "HOOK032", "Boxing is not supported in hook libraries", "'{0}' is boxed here, but hook libraries have no managed heap; keep the value in its own type: a generic method takes any 'T : struct'");

    public static readonly DiagnosticDescriptor NewDelegate = Error(
        "HOOK033", "Delegates and closures are not supported in hook libraries", "A delegate is allocated here, but hook libraries have no managed heap; use a function pointer to a static method: 'delegate*<int, int> f = &Method'");

    public static readonly DiagnosticDescriptor NewString = Error(
        "HOOK034", "String concatenation and interpolation are not supported in hook libraries", "A string is allocated here, but hook libraries have no managed heap; write the parts one after the other, or use Log.Line, which takes $\"...\" without allocating");

    public static readonly DiagnosticDescriptor Throw = Error(
        "HOOK035", "Throwing exceptions is not supported in hook libraries", "{0}, but hook libraries have no exception handling; return an error and set Errno.Value");

    public static readonly DiagnosticDescriptor Catch = Error(
        "HOOK036", "Catching exceptions is not supported in hook libraries", "The handler never runs: hook libraries have no exception handling, and a failed check ends the process; test for the failure before the operation");

    public static readonly DiagnosticDescriptor StaticInitializer = Error(
        "HOOK037", "Static initializers must be computable at build time", "'{0}' can't be computed at build time because of '{1}', and hook libraries have no static constructors; {2}");

    public static readonly DiagnosticDescriptor ThreadStatic = Error(
        "HOOK038", "Thread-static fields of managed types are not supported in hook libraries", "'{0}' has the type '{1}', which holds references, and hook libraries have no managed heap; give it a number, a pointer or a struct of these");

    public static readonly DiagnosticDescriptor StateMachine = Error(
        "HOOK039", "Async methods and iterators are not supported in hook libraries", "'{0}' needs a state machine on the heap, but hook libraries have no managed heap; write the steps as a loop or a struct");

    public static readonly DiagnosticDescriptor Lock = Error(
        "HOOK040", "Lock statements and Monitor are not supported in hook libraries", "Locks need the .NET runtime, and a hook that waits can block the process (after fork, in a signal handler); use Interlocked");

    public static readonly DiagnosticDescriptor TypeTest = Error(
        "HOOK041", "Casts and type tests on references are not supported in hook libraries", "The type check for '{0}' needs the .NET runtime, which hook libraries do not include; use a struct and a generic method, whose types are known at build time");

    public static readonly DiagnosticDescriptor ReferenceStore = Error(
        "HOOK042", "Storing references outside the stack is not supported in hook libraries", "Storing a reference in '{0}' needs the garbage collector, which hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor Dispatch = Error(
        "HOOK043", "Interface dispatch and virtual generic methods are not supported in hook libraries", "The call of '{0}' is resolved at run time by the .NET runtime, which hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor RuntimeMember = Error(
        "HOOK044", "Reflection and object members are not supported in hook libraries", "'{0}' needs the .NET runtime, which hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor Import = Error(
        "HOOK045", "The [DllImport] declaration is not supported in hook libraries", "'{0}' can't be called: {1}");

    public static readonly DiagnosticDescriptor Arithmetic = Error(
        "HOOK046", "Arithmetic that needs a runtime helper is not supported in hook libraries", "{0} needs a helper of the .NET runtime, which hook libraries do not include; {1}");

    public static readonly DiagnosticDescriptor LargeFrame = Error(
        "HOOK047", "Locals exceed the limit of a stack frame", "The locals of '{0}' take {1} bytes of the stack, more than the limit of {2}; {3}");

    public static readonly DiagnosticDescriptor OwnSymbol = Error(
        "HOOK048", "Intercepted symbols must be called through Next", "'{0}' is intercepted by this library, so the call would come back to the hook endlessly; {1}");

    public static readonly DiagnosticDescriptor StaticReference = Error(
        "HOOK052", "Static fields that hold references must be readonly", "'{0}' holds a reference in static memory that .NET startup code sets up, and hook libraries do not include it; {1}");

    public static readonly DiagnosticDescriptor LogValue = Error(
        "HOOK053", "The value or its format is not supported in a log line", "{0} can't be written to a log line; {1}");

    public static readonly DiagnosticDescriptor LostErrno = Warning(
        "HOOK049", "A call may overwrite errno", "{0} may change errno {1}; put 'var errno = Errno.Preserve();' before it and 'errno.Restore();' after it, or return its failure as the hook's own");

    public static readonly DiagnosticDescriptor NeverNext = Info(
        "HOOK050", "The hook never calls Next", "'{0}' never calls Next, so the intercepted function does not run");

    public static readonly DiagnosticDescriptor NextInScope = Warning(
        "HOOK051", "The errno of Next is overwritten", "An errno that was saved before 'Next.{0}' is restored after it and overwrites the errno of Next; restore it before the call");

    public static readonly DiagnosticDescriptor Recursion = Error(
        "HOOK059", "Hooks must not be recursive", "This call leads back to the hook '{0}'{1}; {2}, and move what hooks share to a method that is not a hook");

    public static readonly DiagnosticDescriptor LargeStatics = Error(
        "HOOK056", "Static fields exceed the size limit of a library", "With '{0}', the static fields of the library take {1} bytes, more than the limit of {2}; use a pointer to memory from mmap", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor PointerCall = Error(
        "HOOK057", "Calls through unmanaged function pointers must need no marshalling", "The function can't be called through this pointer: {0}");

    public static readonly DiagnosticDescriptor OwnExport = Error(
        "HOOK058", "[UnmanagedCallersOnly] methods must not have an EntryPoint", "'{0}' must not have an EntryPoint: hook libraries export only what they intercept; write [Intercept(\"{1}\")] on a static partial method, or remove the EntryPoint if the method is only called through a pointer");

    public static readonly DiagnosticDescriptor LargeStructure = Error(
        "HOOK061", "The struct is too large", "'{0}' exceeds the native compiler's limit ({1} bytes); use a pointer to memory from mmap");

    public static readonly DiagnosticDescriptor AutomaticLayout = Error(
        "HOOK062", "Structs with LayoutKind.Auto can't be passed to or from C", "'{0}' can't be called from C: the order of the fields of '{1}' is not defined (LayoutKind.Auto); use LayoutKind.Sequential");

    public static readonly DiagnosticDescriptor ThreadStaticInitializer = Error(
        "HOOK071", "Thread-static fields can't have an initial value", "'{0}' would get the value in one thread only, as in .NET, and begins as zero in every other; leave it out, and store the value so that zero stands for it, or test for zero at the first use in a thread");

    public static readonly DiagnosticDescriptor ThreadStaticPlace = Error(
        "HOOK072", "Thread-static fields must be static fields of a type that is not generic", "'{0}' {1}");

    public static readonly DiagnosticDescriptor ThreadStaticAddress = Warning(
        "HOOK073", "The address of a thread-static field is stored where other threads find it", "'{0}' has another address in every thread, and none when the thread has ended, but '{1}' is one field for all threads; store the value, or make '{1}' thread-static as well");

    public static readonly DiagnosticDescriptor UnsafeAfterFork = Warning(
        "HOOK076", "Methods that run after fork must call async-signal-safe functions", "'{0}' runs in the child of a fork, where a lock that another thread of the parent held stays locked, and '{1}'{2} is not async-signal-safe (signal-safety(7)); use a system call (SystemCall), or do it at load or in a hook");

    public static readonly DiagnosticDescriptor ReentrancyGuard = Error(
        "HOOK077", "A reentrancy guard must be left by the method that enters it", "The guard {0}");

    public static readonly DiagnosticDescriptor UncallableSystemCall = Error(
        "HOOK078", "The system call can't be made by SystemCall.Invoke", "'{0}' can't be made by a function: {1}; {2}");

    public static readonly DiagnosticDescriptor UnwrittenMemory = Warning(
        "HOOK080", "Memory from stackalloc is read before it is written", "Nothing was written to '{0}' before it is read here, and hook libraries leave stackalloc uncleared; write to it first, clear it (Clear on its span), or set HooksSkipLocalsInit to false");
}
