using System;
using System.Runtime.InteropServices;

namespace Hooks.Loader;

/// <summary>A search for a definition in the objects that were loaded after this library.</summary>
/// <remarks>Those before it, the program and what is preloaded in front, have called it: their definitions would call it again.</remarks>
internal unsafe ref struct ObjectSearch
{
    // dl_iterate_phdr, which is not called as an import: a hook may intercept it.
    private static delegate* unmanaged<delegate* unmanaged<ObjectInfo*, nuint, ObjectSearch*, int>, ObjectSearch*, int> s_iterate;

    private byte* _symbol;
    private int _symbolLength;
    private byte* _library;
    private int _libraryLength;
    private bool _isBehind;

    /// <summary>The definition in the library that was asked for.</summary>
    public void* InLibrary { get; private set; }

    /// <summary>The first definition.</summary>
    public void* First { get; private set; }

    /// <summary>How many objects have been unloaded so far: while the number stays, a definition stays.</summary>
    public ulong Unloaded { get; private set; }

    /// <summary>Looks for a definition.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="library">The library where it should be; empty for any.</param>
    public static ObjectSearch Of(ReadOnlySpan<byte> symbol, ReadOnlySpan<byte> library)
    {
        fixed (byte* name = symbol)
        {
            fixed (byte* file = library)
            {
                var search = new ObjectSearch { _symbol = name, _symbolLength = symbol.Length, _library = file, _libraryLength = library.Length };
                search.Run();
                return search;
            }
        }
    }

    /// <summary>How many objects have been unloaded so far.</summary>
    public static ulong CountUnloaded()
    {
        var search = default(ObjectSearch);
        search.Run();
        return search.Unloaded;
    }

    private void Run()
    {
        if (s_iterate == null)
        {
            fixed (byte* name = "dl_iterate_phdr"u8)
            {
                s_iterate = (delegate* unmanaged<delegate* unmanaged<ObjectInfo*, nuint, ObjectSearch*, int>, ObjectSearch*, int>)
                    DynamicSymbol.Find(DynamicSymbol.RTLD_NEXT, name);
            }
        }

        fixed (ObjectSearch* self = &this)
        {
            _ = s_iterate == null ? 0 : s_iterate(&Visit, self);
        }
    }

    [UnmanagedCallersOnly]
    private static int Visit(ObjectInfo* info, nuint size, ObjectSearch* search) => search->See(info) ? 1 : 0;

    /// <returns>Whether the search is over.</returns>
    private bool See(ObjectInfo* info)
    {
        Unloaded = info->Unloaded;
        if (_symbol == null)
        {
            return true;
        }

        var seen = new LoadedObject(info);
        if (!_isBehind)
        {
            _isBehind = seen.Contains((delegate* unmanaged<ObjectInfo*, nuint, ObjectSearch*, int>)&Visit);
            return false;
        }

        var isAskedFor = _libraryLength != 0 && seen.IsNamed(new ReadOnlySpan<byte>(_library, _libraryLength));
        if (!isAskedFor && First != null)
        {
            return false;
        }

        var found = seen.Find(new ReadOnlySpan<byte>(_symbol, _symbolLength));
        First = First == null ? found : First;
        InLibrary = isAskedFor ? found : null;
        return InLibrary != null || (_libraryLength == 0 && First != null);
    }
}
