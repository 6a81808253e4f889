using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Execution;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>The role of a process that answers the binds of daemons: what a command has left behind is watched as long as it
/// lives, while the command itself has ended and with it the process that was its parent.</summary>
/// <remarks>If nobody held the descriptor of the filter, every later bind would fail with ENOSYS.</remarks>
internal static unsafe class SupervisorRole
{
    private const string Word = "--answer-binds";

    /// <summary>Starts a process in this role.</summary>
    /// <param name="listener">What it answers.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    public static void HandOver(BindListener listener, int argumentCount)
    {
        var all = RawArguments.All();
        byte[][] words = [Encoding.UTF8.GetBytes(Word), Encoding.UTF8.GetBytes(listener.Number.ToString(CultureInfo.InvariantCulture))];
        var path = new CStringArray([Encoding.UTF8.GetBytes(Environment.ProcessPath!)]);
        var arguments = new CStringArray([.. all[..^argumentCount], .. words, .. all[^argumentCount..]]);
        var environment = new CStringArray(Libc.Environment());
        _ = Libc.fcntl(listener.Number, Fcntl.F_SETFD, 0);
        _ = Libc.posix_spawn(out _, *path.Pointer, null, null, arguments.Pointer, environment.Pointer);
    }

    /// <summary>Removes the words that give a process this role from its arguments.</summary>
    /// <returns>The descriptor; null if this process has another role.</returns>
    public static SafeFileHandle? Read(ref string[] arguments)
    {
        if (arguments is not [Word, var number, .. var rest] || !int.TryParse(number, CultureInfo.InvariantCulture, out var descriptor))
        {
            return null;
        }

        arguments = rest;
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Answers until the last watched process has ended.</summary>
    public static void Run(SafeFileHandle descriptor, WatchedRules rules)
    {
        // A daemon, too: it keeps no terminal, no pipe and no directory in use.
        _ = Libc.setsid();
        _ = Libc.chdir("/");
        Signals.UnblockForwarded();
        using (var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite))
        {
            for (var standard = 0; standard <= 2; standard++)
            {
                _ = Libc.dup2((int)nothing.DangerousGetHandle(), standard);
            }
        }

        using var listener = new BindListener(descriptor);
        
        // The copies have ended.
        new BindSupervisor(listener, rules, endCopies: static () => { }).Run(end: -1);
    }
}
