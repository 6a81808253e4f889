using System;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>Symbols of the process, looked up by name while it runs.</summary>
public static unsafe class Symbol
{
    /// <summary>The maximum length of a name, in bytes.</summary>
    public const int MaxNameLength = 255;

    /// <summary>dlsym(3), in glibc and musl: the search order of the program, which begins with the program itself.</summary>
    private const nint RTLD_DEFAULT = 0;

    /// <summary>Finds a function or a datum as the program would (dlsym(3), RTLD_DEFAULT).</summary>
    /// <param name="name">Its name in UTF-8, at most <see cref="MaxNameLength"/> bytes: <c>"SSL_write"u8</c>.</param>
    /// <returns>Its address, for a datum the address of the variable; null if no library of the process defines it, or only one that
    /// was opened with RTLD_LOCAL.</returns>
    /// <remarks>dlsym takes the loader's lock and may allocate: call it in a <see cref="HookInitializerAttribute">hook
    /// initializer</see>, or in a hook that neither signal handlers nor forked children call. errno is kept, and dlerror(3)
    /// reports nothing of it. For an intercepted symbol it would find the hook: call <c>Next</c>. During a call that comes from
    /// dlsym itself, which another library may interpose, it finds nothing.</remarks>
    public static void* Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxNameLength)
        {
            return null;
        }

        var terminated = stackalloc byte[MaxNameLength + 1];
        for (var i = 0; i < name.Length; i++)
        {
            terminated[i] = name[i];
        }

        terminated[name.Length] = 0;

        var search = Interposition.BeginSearch();
        var found = search.IsNested ? null : LookUp(terminated);
        search.End();
        return found;
    }

    private static void* LookUp(byte* name)
    {
        var found = dlsym(RTLD_DEFAULT, name);
        if (found == null)
        {
            // The message is kept for the thread's next dlerror, which is the program's.
            _ = dlerror();
        }

        return found;
    }

    [DllImport("libc")]
    private static extern void* dlsym(nint handle, byte* symbol);

    [DllImport("libc")]
    private static extern byte* dlerror();
}
