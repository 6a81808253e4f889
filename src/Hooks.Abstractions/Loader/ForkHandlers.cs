using System.Runtime.CompilerServices;

namespace Hooks.Loader;

/// <summary>The functions that libc calls in the child of fork(2).</summary>
/// <remarks>They are looked up by name: glibc has <c>__register_atfork</c> (since 2.3.2), musl <c>pthread_atfork</c>.</remarks>
internal static unsafe class ForkHandlers
{
    /// <summary>Adds a function that is never removed.</summary>
    /// <returns>Whether libc has registered it.</returns>
    /// <remarks>The library itself may intercept either symbol, so those behind it come first. In musl there is nothing behind a
    /// library that was opened while the program runs.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryAdd(delegate* unmanaged<void> child) => (Add(DynamicSymbol.RTLD_NEXT, child) ?? Add(DynamicSymbol.RTLD_DEFAULT, child)) == 0;

    /// <returns>0, or an error number; null if there is no function to call.</returns>
    private static int? Add(nint where, delegate* unmanaged<void> child)
    {
        fixed (byte* name = "__register_atfork"u8, portableName = "pthread_atfork"u8)
        {
            // The last argument is the library whose dlclose removes the function; null for none.
            var register = (delegate* unmanaged<void*, void*, delegate* unmanaged<void>, void*, int>)DynamicSymbol.Find(where, name);
            if (register != null)
            {
                return register(null, null, child, null);
            }

            var registerPortably = (delegate* unmanaged<void*, void*, delegate* unmanaged<void>, int>)DynamicSymbol.Find(where, portableName);
            return registerPortably == null ? null : registerPortably(null, null, child);
        }
    }
}
