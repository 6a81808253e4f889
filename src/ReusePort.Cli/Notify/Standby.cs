using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>A process that answers as soon as this one has ended, for whatever reason.</summary>
/// <remarks>If nobody held the descriptor of the filter, every later call that it reports would fail with ENOSYS.</remarks>
internal sealed unsafe class Standby
{
    private readonly int _number;
    private readonly SafeFileHandle? _process;

    private Standby(int number)
    {
        _number = number;
        _process = ProcessDescriptor.Open(number);
    }

    /// <summary>Starts it.</summary>
    /// <param name="listener">What it answers.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    /// <param name="origin">What it can't find out itself.</param>
    /// <param name="roleCount">The number of arguments before them that give this process its own role.</param>
    /// <returns>Null if no process can be started.</returns>
    public static Standby? Start(BindListener listener, int argumentCount, WatchOrigin origin, int roleCount = 0)
    {
        var all = RawArguments.All();
        var path = new CStringArray([Encoding.UTF8.GetBytes(Environment.ProcessPath!)]);
        var arguments = new CStringArray([.. all[..^(argumentCount + roleCount)], .. SupervisorRole.Words(listener, origin), .. all[^argumentCount..]]);
        var environment = new CStringArray(Libc.Environment());

        // A descriptor that is duplicated to itself stays open there, and there alone.
        SpawnActions actions;
        _ = Libc.posix_spawn_file_actions_init(&actions);
        foreach (var descriptor in (ReadOnlySpan<int>)[listener.Number, listener.InProgress.Number])
        {
            if (descriptor >= 0)
            {
                _ = Libc.posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor);
            }
        }

        var error = Libc.posix_spawn(out var process, *path.Pointer, &actions, null, arguments.Pointer, environment.Pointer);
        if (error == 0)
        {
            return new Standby(process);
        }

        ErrorLine.WriteRemark(Encoding.UTF8.GetBytes($"no process can be started that answers after this one: {Marshal.GetPInvokeErrorMessage(error)}"));
        return null;
    }

    /// <summary>Whether it is there.</summary>
    public bool IsRunning => _process is not null && !ProcessDescriptor.HasEnded(_process);

    /// <summary>Waits until it has ended, as it does when nobody is watched any more.</summary>
    public void Join() => _ = Libc.waitpid(_number, out _, 0);
}
