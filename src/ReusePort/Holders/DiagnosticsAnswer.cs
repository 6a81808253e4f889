using System.Runtime.InteropServices;

namespace ReusePort.Holders;

/// <summary>An answer of sock_diag(7): a struct nlmsghdr, and behind it a struct inet_diag_msg with attributes, or the error
/// number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DiagnosticsAnswer
{
    public const int HeaderLength = 16;
    public const int NLMSG_ERROR = 2;
    public const ushort SOCK_DIAG_BY_FAMILY = 20;

    public const int TCP_CLOSE = 7;
    public const int TCP_LISTEN = 10;

    /// <summary>TCP_BOUND_INACTIVE, which older kernels don't know: bound, and not listening yet.</summary>
    public const int TCP_BOUND_INACTIVE = 13;

    private const int INET_DIAG_SKV6ONLY = 11;

    public int Length;
    public ushort Type;
    private readonly ushort _flags;
    private readonly ulong _sequence;
    public byte Family;
    public byte State;
    private readonly ushort _timer;
    public ushort Port;
    private readonly ushort _otherPort;
    public fixed byte Address[16];
    private fixed uint _otherAddress[4];
    public uint Device;
    private fixed uint _counters[5];
    public uint User;
    public uint Inode;

    /// <summary>The error number, negative, in an answer that is one.</summary>
    public readonly int Error
    {
        get
        {
            fixed (byte* start = &Family)
            {
                return *(int*)start;
            }
        }
    }

    /// <summary>Whether an IPv6 socket has IPV6_V6ONLY, by the attributes behind the answer; null if none says so.</summary>
    public static bool? IsV6Only(DiagnosticsAnswer* answer)
    {
        // Each is a struct rtattr: its length, its type, and the value.
        var end = (byte*)answer + answer->Length;
        for (var place = (byte*)(answer + 1); place + 4 < end && *(ushort*)place > 4; place += (*(ushort*)place + 3) & ~3)
        {
            if (*(ushort*)(place + 2) == INET_DIAG_SKV6ONLY)
            {
                return place[4] != 0;
            }
        }

        return null;
    }
}
