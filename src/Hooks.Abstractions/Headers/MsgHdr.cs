namespace Hooks;

/// <summary><c>struct msghdr</c>, a message with its address and control data: 56 bytes (sendmsg(2)).</summary>
public unsafe struct MsgHdr
{
    /// <summary><c>msg_name</c>: the address, or null.</summary>
    public SockAddr* Name;

    /// <summary><c>msg_namelen</c>: its length in bytes. sendmsg(2) truncates more than 128 bytes to 128.</summary>
    public uint NameLength;

    /// <summary><c>msg_iov</c>: the buffers of the content.</summary>
    public void* Vector;

    /// <summary><c>msg_iovlen</c>: their number. musl declares the lower half, and padding for the rest.</summary>
    public nuint VectorLength;

    /// <summary><c>msg_control</c>: the control data (cmsg(3)), or null.</summary>
    public void* Control;

    /// <summary><c>msg_controllen</c>: their length in bytes. glibc declares all 64 bits; the kernel refuses a length that
    /// needs them, and with musl the upper half is padding that may hold anything.</summary>
    public uint ControlLength;

    /// <summary>The upper half.</summary>
    public uint ControlLengthHigh;

    /// <summary><c>msg_flags</c>: not read by sendmsg.</summary>
    public int Flags;
}
