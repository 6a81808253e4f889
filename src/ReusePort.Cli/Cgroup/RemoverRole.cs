using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Cgroup;

/// <summary>The role of a process that removes a control group when its last process has ended: the command can't, as it takes this
/// process's place, and the kernel doesn't.</summary>
/// <remarks>
/// <para>If it is killed, an empty group stays, and nothing else changes: the command doesn't need it.</para>
/// <para>The command would meet a child that it hasn't started (wait(2)). So a process between the two starts it and ends; the kernel gives
/// it to another parent.</para>
/// </remarks>
internal static unsafe class RemoverRole
{
    private const string Word = "--remove-cgroup";
    private const int AllProcesses = 0x40000000;
    private const nint CLOSE_RANGE_CLOEXEC = 1 << 2;

    /// <summary>Starts a process in this role.</summary>
    /// <param name="group">The group that it removes, which this process is in.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    /// <exception cref="CommandException">The system can't create another process, and this process is where it was.</exception>
    public static void Start(ControlGroup group, int argumentCount)
    {
        var reason = TryStart(group, argumentCount);
        if (reason is not null)
        {
            group.Undo();
            throw new CommandException($"a process that removes a control group can't be started: {reason}");
        }
    }

    /// <returns>Why that failed; null if it didn't.</returns>
    private static string? TryStart(ControlGroup group, int argumentCount)
    {
        try
        {
            var error = StartAndWait(group, argumentCount);
            return error == 0 ? null : Marshal.GetPInvokeErrorMessage(error);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    /// <returns>The error number; 0 if that worked.</returns>
    private static int StartAndWait(ControlGroup group, int argumentCount)
    {
        var all = RawArguments.All();
        var path = new CStringArray([Encoding.UTF8.GetBytes(Environment.ProcessPath!), "/"u8.ToArray()]);
        var arguments = new CStringArray([.. all[..^argumentCount], Encoding.UTF8.GetBytes(Word), Encoding.UTF8.GetBytes(group.Path)]);
        var environment = new CStringArray(Libc.Environment());
        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite);

        var call = (delegate* unmanaged[SuppressGCTransition]<nint, nint, nint, nint, nint, nint, nint>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "syscall");
        var error = ((delegate* unmanaged<int*>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "__errno_location"))();

        // What ends the command ends that process, too: by its group being empty. A service manager sends both a signal.
        var blocked = KernelSignals.Blocked();
        KernelSignals.SetBlocked(blocked | Signals.ForwardedSet);
        var process = Start(call, error, new Numbers(), nothing.DangerousGetHandle(), path.Pointer, arguments.Pointer, environment.Pointer);
        KernelSignals.SetBlocked(blocked);
        if (process < 0)
        {
            return (int)-process;
        }

        // The process in between exits with the error number of the second clone.
        _ = Libc.waitpid((int)process, out var status, AllProcesses);
        return (status & 0x7F) == 0 ? status >> 8 : Errno.EINTR;
    }

    /// <summary>Removes the words that give a process this role from its arguments.</summary>
    /// <returns>The directory of the group; null if this process has another role.</returns>
    public static string? Read(string[] arguments) => arguments is [Word, var path] ? path : null;

    /// <summary>Starts the process; in between nothing but system calls is done: the runtime doesn't live in a process that was
    /// forked.</summary>
    /// <returns>The process in between; below 0 the error number.</returns>
    /// <remarks>No signal is sent when the process in between ends: a command that begins with SIGCHLD blocked would get it. What the
    /// user has open must not be kept open.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static nint Start(
        delegate* unmanaged[SuppressGCTransition]<nint, nint, nint, nint, nint, nint, nint> call, int* error, in Numbers numbers, nint nothing, byte** path, byte** arguments, byte** environment)
    {
        var process = call(numbers.Clone, 0, 0, 0, 0, 0);
        if (process != 0)
        {
            return process < 0 ? -*error : process;
        }

        _ = call(numbers.Setsid, 0, 0, 0, 0, 0);
        var remover = call(numbers.Clone, 0, 0, 0, 0, 0);
        if (remover == 0)
        {
            _ = call(numbers.Dup3, nothing, 0, 0, 0, 0);
            _ = call(numbers.Dup3, nothing, 1, 0, 0, 0);
            _ = call(numbers.Dup3, nothing, 2, 0, 0, 0);
            _ = call(numbers.CloseRange, 3, int.MaxValue, CLOSE_RANGE_CLOEXEC, 0, 0);
            _ = call(numbers.Chdir, (nint)path[1], 0, 0, 0, 0);
            _ = call(numbers.Execve, (nint)path[0], (nint)arguments, (nint)environment, 0, 0);
        }

        return call(numbers.ExitGroup, remover < 0 ? *error : 0, 0, 0, 0, 0);
    }

    /// <summary>The numbers of the system calls, known before.</summary>
    private readonly struct Numbers()
    {
        public readonly nint Clone = SystemCall.Clone;
        public readonly nint Setsid = SystemCall.Setsid;
        public readonly nint Dup3 = SystemCall.Dup3;
        public readonly nint CloseRange = SystemCall.CloseRange;
        public readonly nint Chdir = SystemCall.Chdir;
        public readonly nint Execve = SystemCall.Execve;
        public readonly nint ExitGroup = SystemCall.ExitGroup;
    }
}
