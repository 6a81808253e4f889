using System;

namespace Trace.Configuration;

/// <summary>The names in <c>HOOKS_TRACE</c>.</summary>
internal static class CallNames
{
    /// <summary>The names of the calls, in the order of <see cref="Call"/>.</summary>
    public static ReadOnlySpan<byte> Calls =>
        "open,openat,creat,fopen,opendir,unlink,unlinkat,remove,rename,renameat,renameat2,mkdir,mkdirat,rmdir,"u8 +
        "socket,bind,listen,connect,accept,accept4,"u8 +
        "execve,execv,execvp,execvpe,fexecve,posix_spawn,posix_spawnp"u8;

    /// <summary>Takes the first name off a list.</summary>
    /// <param name="names">Names with commas between them; what remains of them.</param>
    /// <returns>The name; empty if two commas meet.</returns>
    public static ReadOnlySpan<byte> TakeFirst(ref ReadOnlySpan<byte> names)
    {
        var comma = names.IndexOf((byte)',');
        var first = comma < 0 ? names : names[..comma];
        names = comma < 0 ? default : names[(comma + 1)..];
        return first;
    }

    /// <summary>The calls that a name stands for.</summary>
    /// <param name="name">The name of a call or a group.</param>
    /// <returns>A bit for each; 0 if there is no such name.</returns>
    public static uint Find(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("file"u8))
        {
            return Range(Call.Open, Call.RmDir);
        }

        if (name.SequenceEqual("network"u8))
        {
            return Range(Call.Socket, Call.Accept4);
        }

        return name.SequenceEqual("process"u8) ? Range(Call.Execve, Call.PosixSpawnP) : FindCall(name);
    }

    /// <summary>The bits of all calls from one to another.</summary>
    public static uint Range(Call first, Call last) => (2U << (int)last) - (1U << (int)first);

    private static uint FindCall(ReadOnlySpan<byte> name)
    {
        var names = Calls;
        for (var bit = 1U; !names.IsEmpty; bit <<= 1)
        {
            if (TakeFirst(ref names).SequenceEqual(name))
            {
                return bit;
            }
        }

        return 0;
    }
}
