using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>Receives the signals for the copies, one after the other, in a thread of its own.</summary>
/// <remarks>PosixSignalRegistration doesn't tell who sent a signal. The terminal sends Ctrl-C to every process in the
/// foreground, and a copy that got it from there must not get it again: for many servers a second one means to stop at
/// once.</remarks>
internal static class ForwardedSignals
{
    /// <summary>Whether this thread blocks all of them.</summary>
    public static bool AreBlocked => (~KernelSignals.Blocked() & Signals.ForwardedSet) == 0;

    /// <summary>Blocks the signals in every thread of this process, so that one thread can wait for them.</summary>
    /// <exception cref="CommandException">That failed.</exception>
    /// <remarks>The runtime's threads inherit their mask from the first thread of the process. In the native executable that has blocked
    /// them before the runtime started. Elsewhere the process executes itself again with the same arguments: the mask and pending signals
    /// are preserved (execve(2)).</remarks>
    public static void BlockInAllThreads()
    {
        if (!Signals.BlockForwarded() && InheritedSignals.OfProcess is null)
        {
            var tool = Encoding.UTF8.GetBytes(Environment.ProcessPath!);
            throw Command.Exec(tool, RawArguments.All(), new CStringArray(Libc.Environment()), InheritedSignals.OfProcess);
        }
    }

    /// <summary>Starts to receive them.</summary>
    /// <param name="forward">Called with the number of each, and whether it came from the terminal.</param>
    public static void Take(Action<int, bool> forward)
    {
        var thread = new Thread(() =>
        {
            while (true)
            {
                var signal = Signals.WaitForForwarded(out var isFromTerminal);
                forward(signal, isFromTerminal);
            }
        });
        thread.IsBackground = true;
        thread.Start();
    }
}
