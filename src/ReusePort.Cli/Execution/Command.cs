using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Execution;

/// <summary>The command in the place of this process.</summary>
internal static unsafe class Command
{
    /// <summary>Executes the command in place of this program: process id, terminal, open files and working directory stay (execve(2)).</summary>
    /// <param name="file">Its path, or a name to look for on PATH.</param>
    /// <param name="words">Its name, as it sees it, and its arguments.</param>
    /// <param name="environment">Its environment.</param>
    /// <returns>Why that failed; only then does it return.</returns>
    /// <remarks>One thing stays that was not so before: the runtime raises the soft limit of open files to the hard one
    /// when it starts, and keeps no note of what it was. The parent's would be a guess, wrong behind a prlimit(1) that
    /// became this process, and a limit that is too low stops a server where one that is too high does not.</remarks>
    internal static CommandException Exec(byte[] file, byte[][] words, CStringArray environment)
    {
        var path = new CStringArray([file]);
        var arguments = new CStringArray(words);
        RuntimeFiles.Delete();
        Signals.RestoreSigpipe();
        _ = Libc.execvpe(*path.Pointer, arguments.Pointer, environment.Pointer);

        var error = Marshal.GetLastPInvokeError();
        var reason = Encoding.UTF8.GetBytes(Marshal.GetPInvokeErrorMessage(error));
        return new CommandException(
            error == Libc.ENOENT ? ExitStatus.NotFound : ExitStatus.NotExecutable, [.. file, .. ": "u8, .. reason]);
    }
}
