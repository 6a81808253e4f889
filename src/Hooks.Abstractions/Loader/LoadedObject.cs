using System;

namespace Hooks.Loader;

/// <summary>An object that the dynamic linker has loaded (dl_phdr_info, dl_iterate_phdr(3)), and its symbols (elf(5)).</summary>
/// <remarks>To be used while dl_iterate_phdr holds the loader's lock: it is not unloaded meanwhile.</remarks>
internal readonly unsafe ref struct LoadedObject
{
    private const int PT_LOAD = 1;
    private const int PT_DYNAMIC = 2;

    private const int DT_HASH = 4;
    private const int DT_STRTAB = 5;
    private const int DT_SYMTAB = 6;
    private const int DT_SONAME = 14;
    private const int DT_GNU_HASH = 0x6ffffef5;
    private const int DT_VERSYM = 0x6ffffff0;

    private readonly ObjectInfo* _info;
    private readonly byte* _strings;
    private readonly ElfSymbol* _symbols;
    private readonly uint* _gnuHash;
    private readonly uint* _hash;
    private readonly ushort* _versions;
    private readonly byte* _name;

    public LoadedObject(ObjectInfo* info)
    {
        _info = info;
        nuint name = 0;
        var isNamed = false;
        for (var entry = DynamicSection(info); entry != null && entry->Tag != 0; entry++)
        {
            switch (entry->Tag)
            {
                case DT_STRTAB:
                    _strings = (byte*)Address(entry->Value);
                    break;
                case DT_SYMTAB:
                    _symbols = (ElfSymbol*)Address(entry->Value);
                    break;
                case DT_GNU_HASH:
                    _gnuHash = (uint*)Address(entry->Value);
                    break;
                case DT_HASH:
                    _hash = (uint*)Address(entry->Value);
                    break;
                case DT_VERSYM:
                    _versions = (ushort*)Address(entry->Value);
                    break;
                case DT_SONAME:
                    name = entry->Value;
                    isNamed = true;
                    break;
            }
        }

        _name = isNamed && _strings != null ? _strings + name : null;
    }

    /// <summary>Whether the code or the data at an address is a part of it.</summary>
    public bool Contains(void* address)
    {
        var offset = (nuint)address - _info->Base;
        for (var i = 0; i < _info->SegmentCount; i++)
        {
            if (_info->Segments[i].Type == PT_LOAD && offset - _info->Segments[i].Address < _info->Segments[i].MemorySize)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is the library of a name: by its soname, or by the file's name.</summary>
    public bool IsNamed(ReadOnlySpan<byte> library)
    {
        var file = _info->Name;
        for (var b = file; b != null && *b != 0; b++)
        {
            file = *b == '/' ? b + 1 : file;
        }

        return Is(_name, library) || Is(file, library);
    }

    /// <summary>The definition of a symbol that others may be bound to; of several versions the default one.</summary>
    /// <returns>Its address, or null.</returns>
    public void* Find(ReadOnlySpan<byte> symbol)
    {
        if (_symbols == null || _strings == null)
        {
            return null;
        }

        ElfSymbol* found = null;
        for (uint index = 0; (index = Next(symbol, index)) != 0;)
        {
            // The highest bit of a version hides it: it is there for programs that were linked with it.
            if (_versions == null || (_versions[index] & 0x8000) == 0)
            {
                return _symbols[index].Resolve(_info->Base);
            }

            found = &_symbols[index];
        }

        return found == null ? null : found->Resolve(_info->Base);
    }

    /// <summary>The next definition of a name after an index; 0 if there is none.</summary>
    private uint Next(ReadOnlySpan<byte> symbol, uint after)
    {
        if (_gnuHash != null)
        {
            return NextByGnuHash(symbol, after);
        }

        if (_hash == null)
        {
            return 0;
        }

        // The number of buckets, that of symbols, the buckets, the chains.
        var chains = _hash + 2 + _hash[0];
        for (var index = after == 0 ? _hash[2 + (SymbolHash.OfSystemV(symbol) % _hash[0])] : chains[after]; index != 0; index = chains[index])
        {
            if (Is(index, symbol))
            {
                return index;
            }
        }

        return 0;
    }

    private uint NextByGnuHash(ReadOnlySpan<byte> symbol, uint after)
    {
        // The number of buckets, the index of the first symbol, the words of the filter, its shift; filter, buckets, chains.
        var (count, first, words) = (_gnuHash[0], _gnuHash[1], _gnuHash[2]);
        var buckets = _gnuHash + 4 + (2 * words);
        var chains = buckets + count;
        var hash = SymbolHash.OfGnu(symbol);
        if (count == 0)
        {
            return 0;
        }

        var index = after;
        if (after == 0)
        {
            index = buckets[hash % count];
        }
        else if ((chains[after - first] & 1) != 0)
        {
            return 0;
        }
        else
        {
            index++;
        }

        // A chain ends with a hash whose lowest bit is set.
        for (; index >= first && index != 0; index++)
        {
            var other = chains[index - first];
            if ((other | 1) == (hash | 1) && Is(index, symbol))
            {
                return index;
            }

            if ((other & 1) != 0)
            {
                break;
            }
        }

        return 0;
    }

    private bool Is(uint index, ReadOnlySpan<byte> symbol) =>
        _symbols[index].IsExported
        && (_versions == null || (_versions[index] & 0x7FFF) != 0)
        && Is(_strings + _symbols[index].Name, symbol);

    /// <summary>An address of the dynamic section. glibc adds the base when it loads the object, musl and the kernel's own object
    /// leave it out.</summary>
    private nuint Address(nuint value) => value < _info->Base ? value + _info->Base : value;

    private static bool Is(byte* text, ReadOnlySpan<byte> expected)
    {
        if (text == null)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (text[i] != expected[i])
            {
                return false;
            }
        }

        return text[expected.Length] == 0;
    }

    private static DynamicEntry* DynamicSection(ObjectInfo* info)
    {
        for (var i = 0; i < info->SegmentCount; i++)
        {
            if (info->Segments[i].Type == PT_DYNAMIC)
            {
                return (DynamicEntry*)(info->Base + info->Segments[i].Address);
            }
        }

        return null;
    }

    /// <summary>Elf64_Dyn.</summary>
    private struct DynamicEntry
    {
        public nint Tag;
        public nuint Value;
    }
}
