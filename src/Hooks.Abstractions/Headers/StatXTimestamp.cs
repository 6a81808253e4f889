using System.Runtime.InteropServices;

namespace Hooks;

/// <summary><c>struct statx_timestamp</c>, a moment: 16 bytes (statx(2)).</summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
public struct StatXTimestamp
{
    /// <summary><c>tv_sec</c>: whole seconds since 1970.</summary>
    public long Seconds;

    /// <summary><c>tv_nsec</c>: nanoseconds more, from 0 to 999,999,999.</summary>
    public uint Nanoseconds;
}
