using System;
using System.Runtime.InteropServices;
using Hooks.KernelCalls;

namespace Hooks;

/// <summary>A file for log lines in place of stderr, with a descriptor of the library's own. Opened by a
/// <see cref="HookInitializerAttribute">hook initializer</see>; afterwards any thread and any signal handler may write.</summary>
/// <remarks>
/// The descriptor has a high number, so that the program gets the numbers that it would get without the library, and is closed
/// on exec. A program may still close it, as daemons close all descriptors, and reuse its number for another file: so each
/// write first checks whether it still refers to the same file (fstat(2)). If it doesn't, the path is opened for that one line.
/// Without a path the line goes to the descriptor that was duplicated, if that one still refers to its file, and is dropped
/// otherwise.
/// </remarks>
public unsafe struct LogFile
{
    /// <summary>The maximum length of a path in bytes.</summary>
    public const int MaxPathLength = 1023;

    private fixed byte _path[MaxPathLength + 1];

    // 0 is stdin, and never ours.
    private int _descriptor;
    private int _original;
    private FileIdentity _identity;

    /// <summary>Opens a file to append lines to, and creates it if it doesn't exist (mode 0666, subject to the umask).</summary>
    /// <param name="path">Its absolute path: the program may change its working directory.</param>
    /// <returns>0, or the error number.</returns>
    public int Open(scoped ReadOnlySpan<byte> path)
    {
        if (path.Length > MaxPathLength)
        {
            return Errno.ENAMETOOLONG;
        }

        path.CopyTo(MemoryMarshal.CreateSpan(ref _path[0], MaxPathLength));
        _path[path.Length] = 0;

        var opened = OpenPath();
        if (opened < 0)
        {
            return -opened;
        }

        var error = Duplicate(opened);
        LogFileCalls.Close(opened);
        return error;
    }

    /// <summary>Duplicates a descriptor of the program: the lines go to its present file, whatever the program does with the number
    /// later.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <returns>0, or the error number.</returns>
    public int Duplicate(int descriptor)
    {
        var own = LogFileCalls.DuplicateHigh(descriptor);
        var error = own < 0 ? -own : FileIdentity.Get(own, out _identity);
        if (error == 0)
        {
            _descriptor = own;
            _original = descriptor;
        }

        return error;
    }

    /// <summary>Writes one line with one call of write(2). errno is preserved, a broken pipe raises no signal, and it is not a
    /// cancellation point.</summary>
    /// <param name="line">The text; text longer than <see cref="LogLine.Capacity"/> bytes is truncated and ends in
    /// <c>...</c>.</param>
    public void Line(ref LogLine line)
    {
        if (_descriptor == 0)
        {
            return;
        }

        var isOpen = TryFind(out var target);
        if (!isOpen)
        {
            target = OpenPath();
        }

        if (target < 0)
        {
            return;
        }

        SilentWrite.To(target, line.Terminated);

        // The descriptor is not stored: this may be a child of vfork, whose memory is its parent's, and whose
        // descriptors are not.
        if (!isOpen)
        {
            LogFileCalls.Close(target);
        }
    }

    /// <summary>Writes text as one line.</summary>
    /// <inheritdoc cref="Line(ref LogLine)"/>
    public void Line(string line)
    {
        var whole = new LogLine(0, 0);
        whole.AppendLiteral(line);
        Line(ref whole);
    }

    /// <summary>Writes text in UTF-8 as one line.</summary>
    /// <inheritdoc cref="Line(ref LogLine)"/>
    public void Line(scoped ReadOnlySpan<byte> line)
    {
        var whole = new LogLine(0, 0);
        whole.AppendFormatted(line);
        Line(ref whole);
    }

    /// <summary>Finds a descriptor that refers to the file.</summary>
    private readonly bool TryFind(out int descriptor)
    {
        descriptor = _descriptor;
        if (_identity.IsThatOf(descriptor))
        {
            return true;
        }

        descriptor = _original;
        return _path[0] == 0 && _identity.IsThatOf(descriptor);
    }

    private int OpenPath()
    {
        if (_path[0] == 0)
        {
            return -1;
        }

        fixed (byte* path = _path)
        {
            return LogFileCalls.Open(path);
        }
    }
}
