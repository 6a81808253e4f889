namespace Hooks;

/// <summary><c>struct mmsghdr</c>, one of several messages: 64 bytes (sendmmsg(2)).</summary>
public struct MMsgHdr
{
    /// <summary><c>msg_hdr</c>: the message.</summary>
    public MsgHdr Message;

    /// <summary><c>msg_len</c>: the number of bytes that were sent of it.</summary>
    public uint Length;
}
