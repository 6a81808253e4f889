using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>Replaces this process by the command.</summary>
internal static unsafe class Command
{
    /// <summary>Executes the command in this process: process id, terminal, open files and working directory stay (execve(2)).</summary>
    /// <param name="file">Its path, or a name to search on PATH.</param>
    /// <param name="words">Its name, as it sees it, and its arguments.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="signals">The signals that it inherits; null if they are unknown.</param>
    /// <returns>The error; it returns only if it fails.</returns>
    /// <remarks>Where this is not the native executable, one change remains: .NET raises the soft limit of open files to the hard
    /// one at startup and doesn't store the old value. That of the parent would be a guess, wrong after a prlimit(1) that executed
    /// this process; and a limit that is too low breaks a server, while one that is too high does not.</remarks>
    public static CommandException Exec(byte[] file, byte[][] words, CStringArray environment, InheritedSignals? signals)
    {
        var path = new CStringArray([file]);
        var arguments = new CStringArray(words);
        if (InheritedSignals.OfProcess is null)
        {
            RuntimeFiles.Delete();
        }

        Signals.Restore(signals);
        _ = Libc.execvpe(*path.Pointer, arguments.Pointer, environment.Pointer);

        var error = Marshal.GetLastPInvokeError();
        var reason = Encoding.UTF8.GetBytes(Marshal.GetPInvokeErrorMessage(error));
        return new CommandException(
            error == Errno.ENOENT ? ExitStatus.NotFound : ExitStatus.NotExecutable, [.. file, .. ": "u8, .. reason]);
    }
}
