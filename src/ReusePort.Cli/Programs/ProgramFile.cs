using System.Text;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>The file that the kernel executes for a command.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Handle">It, open for reading.</param>
internal sealed record ProgramFile(byte[] Path, SafeFileHandle Handle) : IDisposable
{
    // As many as the kernel follows (execve(2)).
    private const int MaxInterpreters = 5;

    /// <summary>Finds the program as execvp(3) does, and for a script the program that runs it.</summary>
    /// <param name="command">The name or the path of the command.</param>
    /// <returns>Null if there is none, or if it can't be read: then nothing can be said of it.</returns>
    public static ProgramFile? Find(ReadOnlySpan<byte> command)
    {
        var path = Candidates(command.ToArray()).FirstOrDefault(Libc.IsExecutable);
        for (var i = 0; path is not null && i <= MaxInterpreters; i++)
        {
            if (Libc.Open(path) is not { } handle)
            {
                return null;
            }

            var file = new ProgramFile(path, handle);
            if (!file.IsScript(out path))
            {
                return file;
            }

            file.Dispose();
        }

        return null;
    }

    /// <summary>Reads bytes of the file.</summary>
    /// <returns>Fewer than asked for where the file ends.</returns>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        var bytes = new byte[length];
        return offset < 0 ? [] : bytes.AsSpan(0, RandomAccess.Read(Handle, bytes, offset));
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();

    private static IEnumerable<byte[]> Candidates(byte[] command)
    {
        if (command.Length == 0 || command.Contains((byte)'/'))
        {
            return [command];
        }

        // Without PATH, glibc looks where the system has its own programs.
        var directories = Libc.Variable("PATH="u8) ?? "/bin:/usr/bin"u8.ToArray();
        return Split(directories).Select(directory => directory.Length == 0 ? command : [.. directory, (byte)'/', .. command]);
    }

    private static IEnumerable<byte[]> Split(byte[] directories)
    {
        for (var start = 0; start <= directories.Length;)
        {
            var end = Array.IndexOf(directories, (byte)':', start) is var colon and >= 0 ? colon : directories.Length;
            yield return directories[start..end];
            start = end + 1;
        }
    }

    /// <summary>Whether the kernel, or execvp(3) where the file is of no format that the kernel knows, runs another program with
    /// it.</summary>
    private bool IsScript(out byte[]? interpreter)
    {
        interpreter = null;
        var start = Read(0, 256);
        if (!start.StartsWith("#!"u8))
        {
            return false;
        }

        var line = start[2..];
        line = (line.IndexOf((byte)'\n') is var end and >= 0 ? line[..end] : line).TrimStart(" \t"u8);
        interpreter = (line.IndexOfAny((byte)' ', (byte)'\t', (byte)'\0') is var length and >= 0 ? line[..length] : line).ToArray();
        return true;
    }
}
