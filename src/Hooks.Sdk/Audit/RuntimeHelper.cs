using System.Text.RegularExpressions;

namespace Hooks.Sdk.Audit;

/// <summary>The C# feature for which ILC refers to a symbol of the .NET runtime.</summary>
/// <param name="Cause">The end of a sentence that begins with a method: "allocates an array".</param>
/// <param name="Remedy">What the author can write instead.</param>
internal sealed partial record RuntimeHelper(string Cause, string Remedy)
{
    /// <summary>From the prefix of a symbol to its meaning; the first match counts, so longer prefixes come first.
    /// Prefixes are compared because some symbols differ by processor (<c>RhpAssignRefArm64</c>).</summary>
    private static readonly (string[] Prefixes, RuntimeHelper Helper)[] s_table =
    [
        (["RhpNewArray", "RhpNewPtrArray", "RhNewArray"], new(
            "allocates an array",
            "Use stackalloc, a fixed buffer in a struct, or a static ReadOnlySpan over a constant table.")),
        (["RhBox"], new(
            "boxes a value (converts a struct to object or to an interface)",
            "Keep the value in its own type: use a generic method with a struct constraint instead of object or an interface.")),
        (["RhUnbox"], new(
            "unboxes a value (casts an object to a struct)",
            "Keep the value in its own type: use a generic method with a struct constraint instead of object or an interface.")),
        (["RhpNew", "RhNew"], new(
            "allocates an object (new of a class, a boxed value, a delegate or closure, a string)",
            "Use a struct, a function pointer (&Method), or a u8 literal; Log takes interpolated strings without allocating.")),
        (["RhpThrow", "RhThrow", "RhpRethrow", "RhRethrow"], new(
            "throws an exception",
            "Return an error code and set Errno.Value instead.")),
        (["RhpCallCatchFunclet", "RhpCallFinallyFunclet", "RhpCallFilterFunclet"], new(
            "catches an exception",
            "Hook libraries have no exceptions: remove the handler.")),
        (["RhpStelemRef", "RhpLdelemaRef", "RhCheckArrayStore"], new(
            "uses an array of references",
            "Use a buffer of structs or pointers.")),
        (["RhpAssignRef", "RhpCheckedAssignRef", "RhpByRefAssignRef", "RhpBulkWriteBarrier"], new(
            "stores a reference to an object in a field, a static or an array",
            "Store values and pointers instead of objects.")),
        (["RhTypeCast_", "RhpCheckCast", "RhpIsInstanceOf"], new(
            "checks or casts the type of an object",
            "Use a struct and a generic method: its type is known at build time.")),
        (["RhpInitialDynamicInterfaceDispatch", "RhpInitialInterfaceDispatch", "RhpInterfaceDispatch", "RhpResolveInterfaceMethod"], new(
            "calls a method through an interface",
            "Take the implementation as a type parameter with a struct constraint, so that the call is resolved at build time.")),
        (["RhpGetThreadStaticBase", "RhpGetInlinedThreadStaticBase", "RhpInlineTLS", "__GetThreadStaticBase", "__tls_get_addr"], new(
            "uses a [ThreadStatic] field of a managed or generic type",
            "Give the field a type without references, in a type that is not generic.")),
        (["__GetGCStaticBase", "GetGCStaticBase", "__GetNonGCStaticBase", "GetNonGCStaticBase", "CheckStaticClassConstruction", "RhpCheckCctor"], new(
            "runs a static constructor (a static field whose initializer is not a constant)",
            "Set the field in a [HookInitializer] method.")),
        (["RhMonitor"], new(
            "takes a lock",
            "Use Interlocked: a hook that waits can block the process.")),
        (["RhGetType", "RhObject"], new(
            "uses GetType, ToString, Equals or GetHashCode of an object",
            "Types are known only at build time: use a struct and a generic method.")),
        (["RhAsync"], new(
            "is async",
            "Make the calls synchronously: nothing continues after a hook returns.")),
        (["RhpStackProbe"], new(
            "needs more than a page of the stack for its locals",
            "Use smaller buffers: a hook runs on what is left of the program's stack.")),
        (["fmodf", "fmod"], new(
            "computes the remainder of two floating-point numbers with %",
            "Use integers, or declare the libm function with a [DllImport].")),
        (["RhpReversePInvoke", "RhpPInvoke", "RhpGcPoll", "RhpTrapThreads", "RhpFallbackFailFast", "__security_cookie"], new(
            "calls a function that the Hooks framework itself should define",
            "Pass the System.Runtime of the Hooks package to ILC, and its script to the linker.")),
    ];

    private static readonly RuntimeHelper s_other = new(
        "uses a feature that hook libraries do not support",
        "Remove calls and operators from the method until the symbol disappears; structs, pointers, spans and static methods never need it.");

    /// <summary>The meaning of a symbol; null if it is not a symbol of the runtime.</summary>
    public static RuntimeHelper? Find(string symbol)
    {
        foreach (var (prefixes, helper) in s_table)
        {
            if (prefixes.Any(prefix => symbol.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return helper;
            }
        }

        return RuntimeName.IsMatch(symbol) ? s_other : null;
    }

    /// <summary>The prefixes of the runtime's symbols: Rh for its own functions, Pal for its platform layer.</summary>
    [GeneratedRegex("^(Rhp?[A-Z]|Pal[A-Z]|__managed|S_P_CoreLib_)")]
    private static partial Regex RuntimeName { get; }
}
