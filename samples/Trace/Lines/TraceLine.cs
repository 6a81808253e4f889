using System;
using System.Runtime.CompilerServices;
using Hooks;
using Trace.Arguments;
using Trace.Configuration;

namespace Trace.Lines;

/// <summary>The interpolated string handler of a line of the trace: <c>$"unlink({path})"</c>. A value that the program passed as a
/// pointer is read from its memory.</summary>
[InterpolatedStringHandler]
internal unsafe ref struct TraceLine
{
    private LogLine _line;
    private readonly int _errno;

    /// <summary>Begins a line with the process and, unless it is the first, the thread.</summary>
    /// <param name="literalLength">Not needed.</param>
    /// <param name="formattedCount">Not needed.</param>
    /// <param name="call">The call.</param>
    /// <param name="isWanted">Whether it is traced; if not, no value is read.</param>
    public TraceLine(int literalLength, int formattedCount, Call call, out bool isWanted)
    {
        isWanted = IsWanted = Settings.AreLinesWanted(call);
        if (!isWanted)
        {
            // Nothing reads it.
            Unsafe.SkipInit(out _line);
            return;
        }

        _errno = Errno.Value;
        _line = new LogLine(0, 0);
        int process = SystemCall.GetProcessId(), thread = SystemCall.GetThreadId();
        _line.AppendFormatted(process);
        if (thread != process)
        {
            _line.AppendFormatted("/"u8);
            _line.AppendFormatted(thread);
        }

        _line.AppendFormatted(" "u8);
    }

    /// <summary>Whether the call is traced.</summary>
    public bool IsWanted { get; }

    /// <summary>The error number that the call left behind.</summary>
    public readonly int ErrorNumber => _errno;

    public void AppendLiteral(string value) => _line.AppendLiteral(value);

    public void AppendFormatted(int value) => _line.AppendFormatted(value);

    public void AppendFormatted(uint value) => _line.AppendFormatted(value);

    /// <summary>Adds a C string.</summary>
    public void AppendFormatted(byte* value) => Text.Append(ref _line, value, Text.MaxLength);

    /// <summary>Adds a pointer.</summary>
    public void AppendFormatted(void* value) => _line.AppendFormatted(value);

    /// <summary>Adds an argument that has a form of its own.</summary>
    public void AppendFormatted<T>(T value) where T : struct, IArgument => value.AppendTo(ref _line);

    /// <summary>Adds bytes as they are.</summary>
    public void Append(scoped ReadOnlySpan<byte> value) => _line.AppendFormatted(value);

    /// <summary>Writes the line.</summary>
    public void Write() => Settings.File.Line(ref _line);
}
