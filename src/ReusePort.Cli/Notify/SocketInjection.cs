using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hooks.Sockets.Addresses;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Cli.Notify;

/// <summary>Gives a process whose sockets can't be accessed (ptrace(2)) other ones: where it creates one, this process does it in its
/// place, and sets the options right then.</summary>
/// <remarks>Where it will be bound is not known yet, so no rule may ask for that. Only streams: a UDP socket with SO_REUSEPORT that is
/// given a port by the kernel may be given one that is taken.</remarks>
internal sealed unsafe class SocketInjection(BindListener listener, WatchedRules rules)
{
    private const int FewestPruned = 1024;

    private readonly HashSet<(ProcessIdentity Process, int Descriptor)> _injected = [];
    private int _prunedAt = FewestPruned;

    /// <summary>Whether a process was given a socket by this one. Whether it has closed it since, or another process has got it from that
    /// one, can't be asked.</summary>
    public bool Has(int thread, int descriptor) => IdentityOf(thread) is { } process && _injected.Contains((process, descriptor));

    /// <summary>Why a process can't be given one; null if it can.</summary>
    public string? ObstacleOf(int thread) =>
        rules.TermForAddress is { } term ? $"{term} asks for what isn't known as it creates a socket"
        : !NetworkNamespace.IsOwn(thread) ? "it has another network namespace"
        : new WatchedProgram(thread).FileUser != Libc.geteuid() ? "it has another user"
        : null;

    /// <summary>Answers a socket(2) that is reported.</summary>
    /// <returns>Null if it is answered; else the kernel goes on.</returns>
    public Answer? Decide(in Notification notification)
    {
        var unchanged = Answer.Continue(notification.Id);
        if (!ForeignSocket.IsForbidden(notification.Thread) || ObstacleOf(notification.Thread) is not null)
        {
            return unchanged;
        }

        // An error is the program's own to see.
        var type = (int)notification.Arguments[1];
        var descriptor = Libc.socket((int)notification.Arguments[0], type | SysSocket.SOCK_CLOEXEC, (int)notification.Arguments[2]);
        if (descriptor < 0)
        {
            return unchanged;
        }

        using var socket = new SafeFileHandle(descriptor, ownsHandle: true);
        SockAddrIn6 nowhere = default;
        ref readonly var rule = ref rules.Find(notification.Thread, socket, new BoundAddress((SockAddr*)&nowhere));
        if (Unsafe.IsNullRef(in rule) || !listener.IsWaiting(notification.Id) || !Set(socket, rule.Reuse))
        {
            return unchanged;
        }

        var injected = listener.Inject(notification.Id, socket, (type & SysSocket.SOCK_CLOEXEC) != 0);
        if (injected < 0)
        {
            return unchanged;
        }

        if (IdentityOf(notification.Thread) is { } process)
        {
            Remember(process, injected);
        }

        return null;
    }

    private static ProcessIdentity? IdentityOf(int thread) => ProcessState.Read(ForeignSocket.ProcessOf(thread))?.Identity;

    private void Remember(ProcessIdentity process, int descriptor)
    {
        if (_injected.Count >= _prunedAt)
        {
            _ = _injected.RemoveWhere(static one => ProcessState.Read(one.Process.Number)?.Identity != one.Process);
            _prunedAt = Math.Max(FewestPruned, 2 * _injected.Count);
        }

        _ = _injected.Add((process, descriptor));
    }

    private static bool Set(SafeFileHandle socket, in ReuseOptions wanted) =>
        (wanted.Address == OptionValue.Unchanged || SocketOptions.Set(socket, SysSocket.SO_REUSEADDR, wanted.Address))
        && (wanted.Port == OptionValue.Unchanged || SocketOptions.Set(socket, SysSocket.SO_REUSEPORT, wanted.Port));
}
