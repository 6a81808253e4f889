using System;
using System.Threading;
using Hooks.Loader;

namespace Hooks;

/// <summary>Used by the generated code of a hook library: a definition in a library that was opened after the hook library was loaded,
/// for its opener alone (RTLD_LOCAL, dlopen(3)) or for all.</summary>
/// <remarks>It is kept until some library is unloaded. No lock of its own: of several threads that find it, one keeps it.</remarks>
public unsafe struct OpenedDefinition
{
    // Odd while a thread writes the two others.
    private int _version;
    private nint _address;
    private ulong _unloaded;

    /// <summary>Finds a definition: in the library that is named; if that isn't there, behind this library in the program's own order
    /// (RTLD_NEXT); and if nothing defines it there, in any library that was loaded after this one, the first of them.</summary>
    /// <param name="symbol">The symbol, as a <c>u8</c> literal: those end with a zero.</param>
    /// <param name="library">The name of the library, such as <c>libssl.so.3</c>; empty for any.</param>
    /// <returns>Its address, or null if no library of the process defines it.</returns>
    public void* Find(ReadOnlySpan<byte> symbol, ReadOnlySpan<byte> library)
    {
        if (TryGet(ObjectSearch.CountUnloaded(), out var kept))
        {
            return kept;
        }

        var search = ObjectSearch.Of(symbol, library);
        var found = search.InLibrary;
        if (found == null)
        {
            found = Interposition.FindNext(symbol);
        }

        if (found == null)
        {
            found = search.First;
        }

        // Another library's is not kept: the one that is named may be opened later.
        if (found != null && (library.IsEmpty || search.InLibrary != null))
        {
            Keep((nint)found, search.Unloaded);
        }

        return found;
    }

    private bool TryGet(ulong unloaded, out void* address)
    {
        var version = Volatile.Read(ref _version);
        address = (void*)Volatile.Read(ref _address);
        return address != null && Volatile.Read(ref _unloaded) == unloaded && (version & 1) == 0 && Volatile.Read(ref _version) == version;
    }

    private void Keep(nint address, ulong unloaded)
    {
        var version = Volatile.Read(ref _version);
        if ((version & 1) == 0 && Interlocked.CompareExchange(ref _version, version + 1, version) == version)
        {
            _address = address;
            _unloaded = unloaded;
            Volatile.Write(ref _version, version + 2);
        }
    }
}
