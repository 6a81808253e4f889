using System;
using System.Runtime.InteropServices;

/// <summary>Looks at memory of which three pages can be read, and then one can't; behind that lies room for copies.</summary>
internal static unsafe partial class Memory
{
    private const int Page = 4096;
    private const int End = 3 * Page;
    private const int Room = 4 * Page;

    [Intercept("can_read")]
    private static partial long CanRead(long start, long length) => IsReadable(Map() + start, length, protocol: 0);

    [Intercept("can_read_on_mptcp")]
    private static partial long CanReadOnMptcp(long start, long length) => IsReadable(Map() + start, length, protocol: 262);

    [Intercept("can_read_there")]
    private static partial long CanReadThere(long address, long length) => IsReadable((byte*)address, length, protocol: 0);

    [Intercept("can_read_without_socket")]
    private static partial long CanReadWithoutSocket(long socket) => SocketArgument.CanRead((int)socket, Map(), 4) ? 1 : 0;

    /// <summary>Memory at a distance from the beginning of the page that a local lies in.</summary>
    [Intercept("is_on_stack_page")]
    private static partial long IsOnStackPage(long offset, long length)
    {
        var local = 0L;
        var page = (byte*)((nuint)(&local) & ~(nuint)(Page - 1));
        return CallerMemory.IsOnStackPage(page + offset, (nuint)length) ? 1 : 0;
    }

    [Intercept("is_elsewhere_on_stack_page")]
    private static partial long IsElsewhere(long address, long length) => CallerMemory.IsOnStackPage((byte*)address, (nuint)length) ? 1 : 0;

    [Intercept("read_bytes")]
    private static partial long ReadBytes(long start, long length)
    {
        var memory = Map();
        memory[End - 1] = 7;
        var copy = new Span<byte>(memory + Room, (int)length);
        return !CallerMemory.TryRead(memory + start, copy) ? -1 : length == 0 ? 0 : copy[^1];
    }

    [Intercept("read_null")]
    private static partial long ReadNull(long length) =>
        CallerMemory.TryRead(null, new Span<byte>(Map() + Room, (int)length)) ? 1 : CallerMemory.ReadString(null, new Span<byte>(Map() + Room, 1));

    [Intercept("read_string")]
    private static partial long ReadString(long length, long room) => ReadLast(length, room, terminator: 1);

    [Intercept("read_string_without_end")]
    private static partial long ReadStringWithoutEnd(long length, long room) => ReadLast(length, room, terminator: 0);

    [Intercept("find_string")]
    private static partial long FindString(long length, long max) => Find(length, max, terminator: 1);

    [Intercept("find_string_without_end")]
    private static partial long FindStringWithoutEnd(long length, long max) => Find(length, max, terminator: 0);

    [Intercept("find_string_there")]
    private static partial long FindStringThere(long address, long max) => CallerMemory.TryFindString((byte*)address, (int)max, out _) ? 1 : 0;

    /// <summary>A string that a local of the hook holds.</summary>
    [Intercept("find_string_on_stack")]
    private static partial long FindStringOnStack(long length, long max)
    {
        var text = stackalloc byte[256];
        new Span<byte>(text, (int)length).Fill((byte)'a');
        text[length] = 0;
        return CallerMemory.TryFindString(text, (int)max, out var found) ? found.Length : -1;
    }

    /// <summary>Maps memory twice, and says whether the second is zero and another than the first.</summary>
    [Intercept("map_memory")]
    private static partial long MapMemory(long length, long unused)
    {
        if (MappedMemory.Map((int)length, out var first) is not 0 and var error)
        {
            return -error;
        }

        first.Fill(1);
        _ = MappedMemory.Map((int)length, out var second);
        foreach (var b in second)
        {
            if (b != 0)
            {
                return -1000;
            }
        }

        return second.Length;
    }

    /// <summary>Reads a file of the size that the test knows: /proc/self/comm has no size of its own.</summary>
    [Intercept("read_file")]
    private static partial long ReadFile(long which, long max)
    {
        var path = which switch
        {
            0 => "/proc/self/comm"u8,
            1 => "/dev/null"u8,
            2 => "/"u8,
            _ => "/not/there"u8,
        };
        var error = MappedMemory.ReadFile(path, (int)max, out var content);
        return error != 0 ? -error : content.Length;
    }

    [Intercept("logging")]
    private static partial long Logging(long x)
    {
        Log.Line($"a line of a hook");
        return x;
    }

    /// <summary>Reads a string of the letter a that lies before what can't be read.</summary>
    private static long ReadLast(long length, long room, long terminator)
    {
        var memory = Map();
        var text = memory + End - length - terminator;
        for (var i = 0; i < length; i++)
        {
            text[i] = (byte)'a';
        }

        var copy = new Span<byte>(memory + Room, (int)room);
        var read = CallerMemory.ReadString(text, copy);
        return read >= 0 && copy[..read].IndexOf((byte)0) >= 0 ? -2 : read;
    }

    /// <summary>Finds a string of the letter a that lies before what can't be read.</summary>
    private static long Find(long length, long max, long terminator)
    {
        var text = Map() + End - length - terminator;
        new Span<byte>(text, (int)length).Fill((byte)'a');
        return !CallerMemory.TryFindString(text, (int)max, out var found) ? -1 : found.IndexOf((byte)0) >= 0 ? -2 : found.Length;
    }

    private static long IsReadable(byte* start, long length, int protocol)
    {
        var descriptor = socket(2, 1, protocol);
        var isReadable = SocketArgument.CanRead(descriptor, start, (nuint)length);
        _ = close(descriptor);
        return isReadable ? 1 : 0;
    }

    private static byte* Map()
    {
        const int PROT_READ = 1, PROT_WRITE = 2;
        const int MAP_PRIVATE = 2, MAP_ANONYMOUS = 0x20;
        var memory = mmap(null, 8 * Page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        _ = mprotect(memory + End, Page, 0);
        return memory;
    }

    [DllImport("libc")]
    private static extern byte* mmap(void* start, nuint length, int protection, int flags, int file, long offset);

    [DllImport("libc")]
    private static extern int mprotect(void* start, nuint length, int protection);

    [DllImport("libc")]
    private static extern int socket(int family, int type, int protocol);

    [DllImport("libc")]
    private static extern int close(int descriptor);
}
