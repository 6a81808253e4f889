using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>Takes the signals that the copies are to get, one after the other, in a thread of its own.</summary>
/// <remarks>Not by PosixSignalRegistration, which doesn't tell who sent a signal. The terminal sends Ctrl-C to every process
/// in the foreground, and a copy that had it from there must not get it again: to many a server the second one means to
/// stop at once.</remarks>
internal static class ForwardedSignals
{
    /// <summary>Sees to it that every thread of this process holds the signals back, so that one can wait for them.</summary>
    /// <exception cref="CommandException">That failed.</exception>
    /// <remarks>The runtime's threads have their mask from the thread that the process began with. So it begins once more,
    /// with the same arguments: the mask stays, and with it a signal that has come meanwhile (execve(2)).</remarks>
    internal static void BlockInAllThreads()
    {
        if (!Signals.BlockForwarded())
        {
            var tool = Encoding.UTF8.GetBytes(Environment.ProcessPath!);
            throw Command.Exec(tool, RawArguments.All(), new CStringArray(Libc.Environment()));
        }
    }

    /// <summary>Begins to take them.</summary>
    /// <param name="forward">Gets the number of each, and whether it came from the terminal.</param>
    internal static void Take(Action<int, bool> forward)
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
