using System;
using Hooks.Loader;

namespace Hooks;

/// <summary>Symbols of the process, looked up by name while it runs.</summary>
public static unsafe class Symbol
{
    /// <summary>The maximum length of a name, in bytes.</summary>
    public const int MaxNameLength = 255;

    /// <summary>Finds a function or a datum as the program would (dlsym(3), RTLD_DEFAULT).</summary>
    /// <param name="name">Its name in UTF-8, at most <see cref="MaxNameLength"/> bytes: <c>"SSL_write"u8</c>.</param>
    /// <returns>Its address, for a datum the address of the variable; null if no library of the process defines it, or only one that
    /// was opened with RTLD_LOCAL.</returns>
    /// <remarks>dlsym takes the loader's lock and may allocate: call it in a <see cref="HookInitializerAttribute">hook
    /// initializer</see>, or in a hook that neither signal handlers nor forked children call. errno is kept, and dlerror(3)
    /// reports nothing of it, nor of an error that the program has not asked for yet. For an intercepted symbol it would find the hook: call <c>Next</c>. During a call that comes from
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
        var found = search.IsNested ? null : DynamicSymbol.Find(DynamicSymbol.RTLD_DEFAULT, terminated);
        search.End();
        return found;
    }

    /// <summary>Finds a function or a datum in one library, whichever way the program has opened it.</summary>
    /// <param name="name">Its name in UTF-8: <c>"SSL_CTX_set_keylog_callback"u8</c>.</param>
    /// <param name="library">The name of the library (its soname): <c>"libssl.so.3"u8</c>.</param>
    /// <returns>Its address; null if the library isn't loaded, or was loaded before this one, or doesn't define it. It is valid as long as
    /// the library stays loaded.</returns>
    /// <remarks>The loader's lock is taken, and nothing is allocated.</remarks>
    public static void* Find(ReadOnlySpan<byte> name, ReadOnlySpan<byte> library)
    {
        var search = Interposition.BeginSearch();
        var found = search.IsNested ? null : ObjectSearch.Of(name, library).InLibrary;
        search.End();
        return found;
    }
}
