using System;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>A place for lines beside stderr, under a descriptor that is the library's own. Made by a
/// <see cref="HookInitializerAttribute">hook initializer</see>; afterwards any thread and any signal handler may write.</summary>
/// <remarks>
/// The descriptor has a high number, so that the program gets those that it would get anyway, and doesn't outlive an exec.
/// A program may close it all the same, as daemons close all descriptors, and get its number for a file of its own: so each
/// line asks first whether it still is what it was (fstat(2)). Where it isn't, the path is opened for that one line. Without a
/// path the line goes to the descriptor that was duplicated, if that one still is what it was, and else nowhere.
/// </remarks>
public unsafe struct LogFile
{
    /// <summary>The longest path in bytes.</summary>
    public const int LongestPath = 1023;

    private fixed byte _path[LongestPath + 1];

    // 0 is stdin, and never ours.
    private int _descriptor;
    private int _original;
    private FileIdentity _identity;

    /// <summary>Opens a file to append lines to, and makes it where it isn't there (mode 0666 without the umask).</summary>
    /// <param name="path">Its path, an absolute one: the program may change its working directory.</param>
    /// <returns>0, or the error number.</returns>
    public int Open(scoped ReadOnlySpan<byte> path)
    {
        if (path.Length > LongestPath)
        {
            return Errno.ENAMETOOLONG;
        }

        path.CopyTo(MemoryMarshal.CreateSpan(ref _path[0], LongestPath));
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

    /// <summary>Takes what a descriptor of the program stands for: its stderr now, whatever it does with the number
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

    /// <summary>Writes one line with one call of write(2). errno is kept, a broken pipe raises no signal, and a thread is not
    /// cancelled meanwhile.</summary>
    /// <param name="line">The text; what is longer than <see cref="LogLine.Capacity"/> bytes is cut and ends in
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

        // Nothing remembers the file that was opened: this may be a child of vfork, whose memory is its parent's, and whose
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

    /// <summary>Finds a descriptor that stands for the file.</summary>
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
