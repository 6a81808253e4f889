using Hooks.Sockets.Options;

namespace BindToInterface.Sockets;

/// <summary>A message of sendmsg(2), read from the program's own memory.</summary>
internal static unsafe class Message
{
    /// <summary>Whether its destination is excluded from the rules.</summary>
    public static bool IsExcluded(int socket, MsgHdr* message) => CanRead(socket, message, out _) && To(socket, message).IsExcluded;

    /// <summary>Whether it may be sent: as <see cref="Egress.Allows"/>. One that names a way of its own may not, for the kernel
    /// would let that prevail.</summary>
    public static bool MayLeave(int socket, MsgHdr* message)
    {
        if (!CanRead(socket, message, out var isHidden))
        {
            return !isHidden || Egress.DenyAtCancellationPoint();
        }

        var destination = To(socket, message);
        return destination.IsExcluded || (NamesItsWay(socket, message) ? Egress.DenyAtCancellationPoint() : Egress.Allows(socket, destination));
    }

    private static bool CanRead(int socket, MsgHdr* message, out bool isHidden) =>
        Argument.CanRead(socket, message, (nuint)sizeof(MsgHdr), out isHidden);

    private static Destination To(int socket, MsgHdr* message) => new(socket, message->Name, message->NameLength);

    /// <summary>Whether it does, or may.</summary>
    private static bool NamesItsWay(int socket, MsgHdr* message)
    {
        nuint length = message->ControlLength;
        var isHidden = false;
        if (length < (nuint)sizeof(CMsgHdr) || !Argument.CanRead(socket, message->Control, length, out isHidden))
        {
            return isHidden;
        }

        for (nuint offset = 0; length - offset >= (nuint)sizeof(CMsgHdr);)
        {
            // The kernel rejects the message if a length is invalid (CMSG_OK).
            var header = (CMsgHdr*)((byte*)message->Control + offset);
            if (header->Length < (uint)sizeof(CMsgHdr) || header->Length > length - offset)
            {
                return false;
            }

            if ((header->Level == NetinetIn.IPPROTO_IP && header->Type == NetinetIn.IP_PKTINFO)
                || (header->Level == NetinetIn.IPPROTO_IPV6
                    && header->Type is NetinetIn.IPV6_PKTINFO or NetinetIn.IPV6_2292PKTINFO))
            {
                return true;
            }

            // The last one need not be padded to the beginning of a next one.
            var size = (header->Length + (nuint)sizeof(nuint) - 1) & ~((nuint)sizeof(nuint) - 1);
            offset = size < length - offset ? offset + size : length;
        }

        return false;
    }
}
