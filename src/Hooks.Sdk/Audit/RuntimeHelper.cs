using System.Text.RegularExpressions;

namespace Hooks.Sdk.Audit;

/// <summary>What in C# makes ILC refer to a symbol of the .NET runtime.</summary>
/// <param name="Cause">The end of a sentence that begins with a method: "allocates an array".</param>
/// <param name="Remedy">What the author can write instead.</param>
internal sealed partial record RuntimeHelper(string Cause, string Remedy)
{
    /// <summary>From the beginning of a symbol to its meaning; the first that fits counts, so the longer stand first.
    /// Some have another name for each processor (<c>RhpAssignRefArm64</c>), which is why beginnings are compared.</summary>
    private static readonly (string[] Prefixes, RuntimeHelper Helper)[] Table =
    [
        (["RhpNewArray", "RhpNewPtrArray", "RhNewArray"], new(
            "allocates an array",
            "Use stackalloc, a fixed buffer in a struct, or a static ReadOnlySpan over a constant table.")),
        (["RhBox"], new(
            "boxes a value (turns a struct into an object or an interface)",
            "Keep the value in its own type: a generic method with a struct constraint instead of an object or an interface.")),
        (["RhUnbox"], new(
            "unboxes a value (casts an object to a struct)",
            "Keep the value in its own type: a generic method with a struct constraint instead of an object or an interface.")),
        (["RhpNew", "RhNew"], new(
            "allocates an object (new of a class, a boxed value, a delegate or closure, a string that is put together)",
            "Use a struct, a function pointer (&Method), a u8 literal; Log takes interpolated strings without allocating.")),
        (["RhpThrow", "RhThrow", "RhpRethrow", "RhRethrow"], new(
            "throws an exception",
            "Return an error code and set Errno.Value instead.")),
        (["RhpCallCatchFunclet", "RhpCallFinallyFunclet", "RhpCallFilterFunclet"], new(
            "catches an exception",
            "Nothing throws in a hook: take the handler away.")),
        (["RhpStelemRef", "RhpLdelemaRef", "RhCheckArrayStore"], new(
            "uses an array of references",
            "Use a buffer of structs or pointers.")),
        (["RhpAssignRef", "RhpCheckedAssignRef", "RhpByRefAssignRef", "RhpBulkWriteBarrier"], new(
            "stores a reference to an object in a field, a static or an array",
            "Keep values and pointers instead of objects.")),
        (["RhTypeCast_", "RhpCheckCast", "RhpIsInstanceOf"], new(
            "checks or casts the type of an object",
            "Use a struct and a generic method: its type is known at build time.")),
        (["RhpInitialDynamicInterfaceDispatch", "RhpInitialInterfaceDispatch", "RhpInterfaceDispatch", "RhpResolveInterfaceMethod"], new(
            "calls a method through an interface",
            "Take the implementation as a type parameter with a struct constraint; such a call is bound at build time.")),
        (["RhpGetThreadStaticBase", "RhpGetInlinedThreadStaticBase", "RhpInlineTLS", "__GetThreadStaticBase", "__tls_get_addr"], new(
            "uses a [ThreadStatic] field",
            "Use a local, or a static with Interlocked.")),
        (["__GetGCStaticBase", "GetGCStaticBase", "__GetNonGCStaticBase", "GetNonGCStaticBase", "CheckStaticClassConstruction", "RhpCheckCctor"], new(
            "runs a static constructor (a static field whose initializer is not a constant)",
            "Set the field in a [HookInitializer] method.")),
        (["RhMonitor"], new(
            "takes a lock",
            "Use Interlocked: a hook that waits can stop the process.")),
        (["RhGetType", "RhObject"], new(
            "asks for the type, the text or the identity of an object",
            "Types are known at build time only: use a struct and a generic method.")),
        (["RhAsync"], new(
            "is async",
            "Write the steps one after the other: a hook is over when it returns.")),
        (["RhpStackProbe"], new(
            "takes more than a page of the stack for its locals",
            "Use smaller buffers: a hook runs on the stack that the program left it.")),
        (["fmodf", "fmod"], new(
            "computes the remainder of two floating-point numbers with %",
            "Use whole numbers, or declare the function of libm with a DllImport.")),
        (["RhpReversePInvoke", "RhpPInvoke", "RhpGcPoll", "RhpTrapThreads", "RhpFallbackFailFast", "__security_cookie"], new(
            "calls what the Hooks framework itself should define",
            "Give ILC the System.Runtime of the Hooks package as an input, and the linker its script.")),
    ];

    private static readonly RuntimeHelper Other = new(
        "uses something that C# has and a hook cannot have",
        "Take the method's calls and operators apart until the symbol goes away; structs, pointers, spans and static methods are always free of it.");

    /// <summary>The meaning of a symbol, or null where it is none of the runtime's.</summary>
    public static RuntimeHelper? Find(string symbol)
    {
        foreach (var (prefixes, helper) in Table)
        {
            if (prefixes.Any(prefix => symbol.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return helper;
            }
        }

        return RuntimeName.IsMatch(symbol) ? Other : null;
    }

    /// <summary>How the runtime names what compiled code calls: Rh for its own, Pal for the platform under it.</summary>
    [GeneratedRegex("^(Rhp?[A-Z]|Pal[A-Z]|__managed|S_P_CoreLib_)")]
    private static partial Regex RuntimeName { get; }
}
