using System.Runtime.CompilerServices;
using Redirect.Paths;

namespace Redirect;

/// <summary>Shared libraries that are opened by an absolute path.</summary>
internal static unsafe partial class LibraryHooks
{
    /// <summary>dlopen(3).</summary>
    /// <remarks>A name without a slash is searched for as the library that calls wants it (DT_RUNPATH), which dlopen knows by its
    /// return address. Without a frame of its own the hook jumps to it, and the address stays the caller's.</remarks>
    [Intercept("dlopen")]
    private static partial void* Open(byte* path, int mode) =>
        Table.IsRedirected(path) ? OpenRedirected(path, mode) : Next.Open(path, mode);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* OpenRedirected(byte* path, int mode) => Next.Open(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);
}
