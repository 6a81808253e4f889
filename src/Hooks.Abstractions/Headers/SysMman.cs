namespace Hooks;

/// <summary>Constants of <c>&lt;sys/mman.h&gt;</c>: flags of msync(2).</summary>
/// <remarks>The values are those of x64 and arm64 Linux.</remarks>
public static class SysMman
{
    /// <summary>Begin to write, and return.</summary>
    public const int MS_ASYNC = 1;

    /// <summary>Write, and return after that.</summary>
    public const int MS_SYNC = 4;
}
