namespace Hooks;

/// <summary><c>struct cmsghdr</c>, before each piece of control data: 16 bytes (cmsg(3)).</summary>
/// <remarks>The next one begins at the next multiple of eight bytes after the data.</remarks>
public struct CMsgHdr
{
    /// <summary><c>cmsg_len</c>: the length in bytes, of this and of the data. glibc declares all 64 bits; the kernel refuses a
    /// length that needs them, and with musl the upper half is padding, which may hold anything until musl's sendmsg clears
    /// it.</summary>
    public uint Length;

    /// <summary>The upper half.</summary>
    public uint LengthHigh;

    /// <summary><c>cmsg_level</c>: the protocol, as in setsockopt(2).</summary>
    public int Level;

    /// <summary><c>cmsg_type</c>: the type of the data.</summary>
    public int Type;
}
