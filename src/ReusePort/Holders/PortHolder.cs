using Hooks;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;
using ReusePort.Sockets;

namespace ReusePort.Holders;

/// <summary>Who holds a port that is in use, and whether a socket may join.</summary>
internal static unsafe class PortHolder
{
    /// <summary>Looks at the holder.</summary>
    /// <param name="socket">The socket that wants to join.</param>
    /// <param name="address">The address that it is to be bound to.</param>
    /// <param name="guard">What is asked of the holder.</param>
    public static Verdict Judge(int socket, BoundAddress address, Guard guard)
    {
        switch (SocketDiagnostics.Find(address, SocketQuestion.Protocol(socket), out var holder))
        {
            case 0:
                var isAllowed = (!guard.Has(Guard.User) || holder.User == SocketQuestion.User())
                    && (!guard.Has(Guard.Listener) || holder.IsListening)
                    && (!guard.Has(Guard.Executable) || SameExecutable.Has(holder.Inode));
                return isAllowed ? Verdict.Joins : Verdict.Refused;
            case Errno.ENOENT:
                return Verdict.Unknown;
            default:
                return Verdict.Refused;
        }
    }

    private static bool Has(this Guard guard, Guard one) => (guard & one) != 0;
}
