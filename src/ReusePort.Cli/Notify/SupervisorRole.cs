using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>The role of a process that answers when another one has ended: one that was killed, or one whose command has ended and has left
/// daemons behind, which are watched as long as they live.</summary>
internal sealed unsafe class SupervisorRole
{
    /// <summary>The number of words that give a process this role.</summary>
    public const int WordCount = 2;

    private const string Word = "--answer-binds";

    private readonly int _other;
    private readonly int _listener;
    private readonly int _inProgress;
    private readonly WatchOrigin _origin;

    private SupervisorRole(int other, int listener, int inProgress, WatchOrigin origin)
    {
        _other = other;
        _listener = listener;
        _inProgress = inProgress;
        _origin = origin;
    }

    /// <summary>The words that give a process this role.</summary>
    /// <param name="listener">What it is to answer after this process.</param>
    /// <param name="origin">What it can't find out itself.</param>
    public static byte[][] Words(BindListener listener, WatchOrigin origin)
    {
        int[] numbers = [Environment.ProcessId, listener.Number, listener.InProgress.Number, origin.Session, (int)origin.Reach];
        return [Encoding.UTF8.GetBytes(Word), Encoding.UTF8.GetBytes(string.Join(':', numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture))))];
    }

    /// <summary>Removes these words from the arguments.</summary>
    /// <returns>The role; null if this process has another.</returns>
    public static SupervisorRole? Read(ref string[] arguments)
    {
        if (arguments is not [Word, var value, .. var rest]
            || value.Split(':') is not [var process, var listener, var inProgress, var begun, var way]
            || !int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            || !int.TryParse(listener, NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor)
            || !int.TryParse(inProgress, CultureInfo.InvariantCulture, out var file)
            || !int.TryParse(begun, NumberStyles.None, CultureInfo.InvariantCulture, out var session)
            || !int.TryParse(way, NumberStyles.None, CultureInfo.InvariantCulture, out var reach))
        {
            return null;
        }

        arguments = rest;
        return new SupervisorRole(other, descriptor, file, new WatchOrigin(session, (BindReach)reach));
    }

    /// <summary>Waits for the end of the other process, and answers until the last watched process has ended.</summary>
    /// <param name="rules">What is done to sockets.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    public void Run(WatchedRules rules, int argumentCount)
    {
        Detach();
        using var listener = new BindListener(Inherit(_listener), new CallInProgress(Inherit(_inProgress)));
        if (!WaitForOther(listener))
        {
            return;
        }

        // Whoever waits for the answer to that one isn't reported again.
        listener.Send(Notify.Answer.Continue(listener.InProgress.Id));
        var standby = Standby.Start(listener, argumentCount, _origin, WordCount);

        // The copies have ended with the other process.
        new BindSupervisor(
            listener,
            rules,
            _origin.Reach,
            new WatchedEnd(new WatchedProcesses(_origin.Session, []), endCopies: static () => { }, isCopy: static _ => false)).Run(end: -1);
        standby?.Join();
    }

    /// <summary>Becomes a daemon: it keeps no terminal, no pipe and no directory in use.</summary>
    private void Detach()
    {
        _ = Libc.setsid();
        _ = Libc.chdir("/");
        Signals.UnblockForwarded();
        InheritedFiles.Close(_listener, _inProgress);
        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite);
        for (var standard = 0; standard <= 2; standard++)
        {
            _ = Libc.dup2((int)nothing.DangerousGetHandle(), standard);
        }
    }

    /// <summary>Waits.</summary>
    /// <returns>Whether the other process has ended, and somebody is watched still.</returns>
    private bool WaitForOther(BindListener listener)
    {
        using var other = ProcessDescriptor.Open(_other);
        if (other is null || Libc.getppid() != _other)
        {
            return true;
        }

        var descriptors = stackalloc PollDescriptor[2];
        while (true)
        {
            descriptors[0] = new PollDescriptor { Descriptor = listener.Number };
            descriptors[1] = new PollDescriptor { Descriptor = (int)other.DangerousGetHandle(), Events = PollDescriptor.POLLIN };
            if (Libc.poll(descriptors, 2, -1) > 0)
            {
                return descriptors[0].Received == 0;
            }
        }
    }

    // Closed by execve(2) again: a standby of this process gets it by itself.
    private static SafeFileHandle Inherit(int descriptor)
    {
        _ = Libc.fcntl(descriptor, Fcntl.F_SETFD, Fcntl.FD_CLOEXEC);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }
}
