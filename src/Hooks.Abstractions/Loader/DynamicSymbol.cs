using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hooks.Loader;

/// <summary>Look-ups by the dynamic linker (dlsym(3)) that leave no message behind.</summary>
/// <remarks>dlsym keeps a message for the thread's next dlerror(3), which is the program's. One that was there before is lost.</remarks>
internal static unsafe class DynamicSymbol
{
    /// <summary>The search order of the program, which begins with the program itself.</summary>
    public const nint RTLD_DEFAULT = 0;

    /// <summary>The search begins after the library that contains the call.</summary>
    public const nint RTLD_NEXT = -1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* Find(nint handle, byte* symbol)
    {
        var found = dlsym(handle, symbol);
        if (found == null)
        {
            _ = dlerror();
        }

        return found;
    }

    /// <summary>The same for one version; null if the process has no dlvsym.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FindVersion(nint handle, byte* symbol, byte* version)
    {
        void* found = null;
        fixed (byte* name = "dlvsym"u8)
        {
            var find = (delegate* unmanaged<nint, byte*, byte*, void*>)Find(RTLD_NEXT, name);
            found = find == null ? null : find(handle, symbol, version);
            if (find != null && found == null)
            {
                _ = dlerror();
            }
        }

        return found;
    }

    [DllImport("libc")]
    private static extern void* dlsym(nint handle, byte* symbol);

    [DllImport("libc")]
    private static extern byte* dlerror();
}
