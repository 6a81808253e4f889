using System;

namespace Chaos.Faults;

/// <summary>The names of calls in rules.</summary>
internal static class CallNames
{
    private const Call Last = Call.Writev;

    /// <summary>Finds the call of a name.</summary>
    public static bool TryParse(ReadOnlySpan<byte> name, out Call call)
    {
        for (call = default; call <= Last; call++)
        {
            if (Of(call).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Of(Call call) => call switch
    {
        Call.Accept => "accept"u8,
        Call.Bind => "bind"u8,
        Call.Calloc => "calloc"u8,
        Call.Connect => "connect"u8,
        Call.Fdatasync => "fdatasync"u8,
        Call.Fsync => "fsync"u8,
        Call.Listen => "listen"u8,
        Call.Malloc => "malloc"u8,
        Call.Mkdir => "mkdir"u8,
        Call.Mmap => "mmap"u8,
        Call.Open => "open"u8,
        Call.Pread => "pread"u8,
        Call.Pwrite => "pwrite"u8,
        Call.Read => "read"u8,
        Call.Readv => "readv"u8,
        Call.Realloc => "realloc"u8,
        Call.Recv => "recv"u8,
        Call.Recvfrom => "recvfrom"u8,
        Call.Recvmsg => "recvmsg"u8,
        Call.Rename => "rename"u8,
        Call.Send => "send"u8,
        Call.Sendmsg => "sendmsg"u8,
        Call.Sendto => "sendto"u8,
        Call.Socket => "socket"u8,
        Call.Unlink => "unlink"u8,
        Call.Write => "write"u8,
        _ => "writev"u8,
    };
}
