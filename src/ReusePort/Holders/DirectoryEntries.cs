using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hooks;
using ReusePort.Programs;

namespace ReusePort.Holders;

/// <summary>The entries of a directory, read in small portions (getdents64(2)).</summary>
internal unsafe struct DirectoryEntries
{
    // The longest entry, with a name of 255 bytes, and some more.
    private const int Capacity = 512;

    // In struct linux_dirent64.
    private const int LengthInEntry = 16;
    private const int NameInEntry = 19;

    private const int O_DIRECTORY =
#if HOOKS_ARM64
        0x4000;
#else
        0x10000;
#endif

    private fixed byte _entries[Capacity];
    private int _descriptor;
    private int _length;
    private int _place;
    private int _next;

    /// <summary>Opens a directory; one that can't be opened has no entries.</summary>
    /// <param name="path">Its path, with a zero behind it.</param>
    public DirectoryEntries(ReadOnlySpan<byte> path)
    {
        Unsafe.SkipInit(out this);
        _length = _place = _next = 0;
        fixed (byte* start = path)
        {
            _descriptor = (int)SystemCall.Invoke(
                KernelNumber.OpenAt, Fcntl.AT_FDCWD, (nint)start, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC | O_DIRECTORY);
        }
    }

    /// <summary>The name of the entry.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Name
    {
        get
        {
            ReadOnlySpan<byte> rest = MemoryMarshal.CreateReadOnlySpan(ref _entries[0], _next)[(_place + NameInEntry)..];
            return rest[..rest.IndexOf((byte)0)];
        }
    }

    /// <summary>Goes on to the next entry.</summary>
    public bool MoveNext()
    {
        if (_next >= _length)
        {
            _next = 0;
            fixed (byte* start = _entries)
            {
                _length = _descriptor < 0 ? 0 : (int)SystemCall.Invoke(KernelNumber.GetDirectoryEntries, _descriptor, (nint)start, Capacity);
            }
        }

        _place = _next;
        if (_place >= _length)
        {
            return false;
        }

        _next = _place + (_entries[_place + LengthInEntry] | (_entries[_place + LengthInEntry + 1] << 8));
        return true;
    }

    /// <summary>Whether the entry is a symbolic link that names a socket: <c>socket:[4711]</c>.</summary>
    public bool IsLinkToSocket(uint inode)
    {
        var link = stackalloc byte[32];
        fixed (byte* entries = _entries)
        {
            var length = (int)SystemCall.Invoke(
                KernelNumber.ReadLinkAt, _descriptor, (nint)(entries + _place + NameInEntry), (nint)link, 32);
            var text = new ReadOnlySpan<byte>(link, length < 0 ? 0 : length);
            if (!text.StartsWith("socket:["u8) || text[^1] != ']')
            {
                return false;
            }

            ulong number = 0;
            foreach (var b in text["socket:["u8.Length..^1])
            {
                number = (number * 10) + (uint)(b - '0');
            }

            return number == inode;
        }
    }

    /// <summary>Closes the directory.</summary>
    public readonly void Close()
    {
        if (_descriptor >= 0)
        {
            _ = SystemCall.Invoke(KernelNumber.Close, _descriptor);
        }
    }
}
