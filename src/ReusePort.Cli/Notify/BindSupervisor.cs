using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Hooks.Sockets.Addresses;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Cli.Notify;

/// <summary>Answers each bind(2) of the watched processes: sets the options that the rules say, and has the kernel go on. A listen(2)
/// that is reported goes on if the socket has them; else the processes are ended.</summary>
/// <remarks>The program's own call binds the socket, with its own privileges. What it passes can be changed by another of its threads
/// between the decision and the bind; it would only deceive itself.</remarks>
internal sealed unsafe class BindSupervisor
{
    private readonly BindListener _listener;
    private readonly WatchedRules _rules;
    private readonly SocketInjection _injection;
    private readonly ListenCheck _check;
    private readonly WatchedEnd _end;
    private bool _isReported;

    /// <summary>Prepares the answers.</summary>
    /// <param name="listener">Receives the calls.</param>
    /// <param name="rules">What is done to sockets.</param>
    /// <param name="reach">How binds are reached.</param>
    /// <param name="end">Ends the watched processes.</param>
    public BindSupervisor(BindListener listener, WatchedRules rules, BindReach reach, WatchedEnd end)
    {
        _listener = listener;
        _rules = rules;
        _injection = new SocketInjection(listener, rules);
        _check = new ListenCheck(rules, reach, _injection);
        _end = end;
    }

    /// <summary>Whether a socket listened that has not the options of its rule.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Answers until no process is watched any more, or until another descriptor is at its end.</summary>
    /// <param name="end">That descriptor, of a pipe; -1 for none.</param>
    /// <param name="started">Called if a byte comes by it, and it isn't at its end yet.</param>
    public void Run(int end, Action? started = null)
    {
        var descriptors = stackalloc PollDescriptor[2];
        while (true)
        {
            descriptors[0] = new PollDescriptor { Descriptor = _listener.Number, Events = PollDescriptor.POLLIN };
            descriptors[1] = new PollDescriptor { Descriptor = _end.HasBegun ? -1 : end, Events = PollDescriptor.POLLIN };
            if (Libc.poll(descriptors, 2, _end.Timeout) < 0)
            {
                continue;
            }

            if ((descriptors[0].Received & PollDescriptor.POLLIN) != 0)
            {
                if (_listener.TryReceive(out var notification) && Decide(notification) is { } answer)
                {
                    _listener.Send(answer);
                }
            }
            else if (descriptors[0].Received != 0 || (descriptors[1].Received & PollDescriptor.POLLHUP) != 0)
            {
                return;
            }
            else if (descriptors[1].Received != 0)
            {
                byte b;
                _ = Libc.read(end, &b, 1);
                started?.Invoke();
                started = null;
            }

            _end.Go();
        }
    }

    private Answer? Decide(in Notification notification) => SocketCallNumbers.CallOf(notification) switch
    {
        WatchedCalls.Socket => _injection.Decide(notification),
        WatchedCalls.Listen => DecideListen(notification),
        _ => DecideBind(notification),
    };

    private Answer DecideListen(in Notification notification)
    {
        if (_check.Check(notification) is not { } problem)
        {
            return Answer.Continue(notification.Id);
        }

        var process = ForeignSocket.ProcessOf(notification.Thread);
        var name = new WatchedProgram(notification.Thread).Name;
        var identity = ProcessState.Read(process)?.Identity;
        if (_listener.IsWaiting(notification.Id) && !_end.HasBegun)
        {
            HasRefused = true;
            ErrorLine.WriteRemark([.. "--strict: "u8, .. name, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" (pid {process}) {problem}: the command is ended"))]);
            _end.Begin(identity);
        }

        return Answer.Fail(notification.Id, Errno.EPERM);
    }

    private Answer DecideBind(in Notification notification)
    {
        var unchanged = Answer.Continue(notification.Id);
        if (BindCall.Of(notification) is not { } call)
        {
            ReportIfForbidden(notification.Thread, Marshal.GetLastPInvokeError());
            return unchanged;
        }

        if (call.AddressLength is < AddressLength.MinV4 or > AddressLength.Max)
        {
            return unchanged;
        }

        using var socket = call.Duplicate(out var error);
        if (socket is null)
        {
            if (call.MayBeIP && !_injection.Has(call.Thread, call.Socket))
            {
                ReportIfForbidden(call.Thread, error);
            }

            return unchanged;
        }

        Span<byte> bytes = stackalloc byte[(int)AddressLength.Max];
        fixed (byte* start = bytes)
        {
            var address = (SockAddr*)start;
            if (!call.TryReadAddress(bytes[..(int)call.AddressLength]))
            {
                var refusal = Marshal.GetLastPInvokeError();
                if (SocketOptions.Get(socket, SysSocket.SO_DOMAIN) is SysSocket.AF_INET or SysSocket.AF_INET6)
                {
                    ReportIfForbidden(call.Thread, refusal);
                }

                return unchanged;
            }

            if (!IsIP(socket, address, call.AddressLength))
            {
                return unchanged;
            }

            ref readonly var rule = ref _rules.Find(call.Thread, socket, new BoundAddress(address));

            // What was read is of the thread that waits, if it still does.
            return Unsafe.IsNullRef(in rule) || !_listener.IsWaiting(notification.Id) || Prepare(socket, new BoundAddress(address), rule) is not (not 0 and var failure)
                ? unchanged
                : Answer.Fail(notification.Id, failure);
        }
    }

    /// <summary>Sets the options of a socket that is about to be bound.</summary>
    /// <returns>0, or the error number that the bind fails with.</returns>
    private int Prepare(SafeFileHandle socket, BoundAddress address, in Rule rule)
    {
        if (rule.Device.Length != 0 && !SocketOptions.SetDevice(socket, rule.Device))
        {
            return Failed("SO_BINDTODEVICE");
        }

        // One that is given a port by the kernel would have to be set after the bind, which is the program's.
        var reuse = address.Port == 0 && SocketOptions.Get(socket, SysSocket.SO_TYPE) == SysSocket.SOCK_DGRAM ? rule.Reuse.OnlyCleared() : rule.Reuse;
        Set(socket, SysSocket.SO_REUSEADDR, reuse.Address, "SO_REUSEADDR");
        Set(socket, SysSocket.SO_REUSEPORT, reuse.Port, "SO_REUSEPORT");
        return 0;
    }

    private static bool IsIP(SafeFileHandle socket, SockAddr* address, uint length) => address->Family switch
    {
        SysSocket.AF_INET => true,
        SysSocket.AF_INET6 => length >= AddressLength.MinV6,

        // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
        SysSocket.AF_UNSPEC =>
            *(uint*)((SockAddrIn*)address)->Address == 0 && SocketOptions.Get(socket, SysSocket.SO_DOMAIN) == SysSocket.AF_INET,
        _ => false,
    };

    private void ReportIfForbidden(int thread, int error)
    {
        if (ForeignSocket.IsAccessError(error) && !_isReported && _rules.MayConcern(thread))
        {
            _isReported = true;
            var reason = _injection.ObstacleOf(thread) ?? "only a TCP socket that it creates then is replaced";
            ErrorLine.WriteRemark(Encoding.UTF8.GetBytes($"a port is not shared: the kernel doesn't permit access to the process that binds it (ptrace(2), /proc/sys/kernel/yama/ptrace_scope), and {reason}"));
        }
    }

    private void Set(SafeFileHandle socket, int option, int value, string name)
    {
        if (value != OptionValue.Unchanged && !SocketOptions.Set(socket, option, value))
        {
            _ = Failed(name);
        }
    }

    private int Failed(string option)
    {
        var error = Marshal.GetLastPInvokeError();
        if (_rules.IsDebug)
        {
            ErrorLine.WriteRemark(Encoding.UTF8.GetBytes($"{option}: {Marshal.GetPInvokeErrorMessage(error)}"));
        }

        return error;
    }
}
