using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ReusePort.Cli.Native;

/// <summary>The network namespaces of threads (network_namespaces(7)).</summary>
internal static unsafe class NetworkNamespace
{
    /// <summary>Whether a thread has the same as this one.</summary>
    /// <remarks>The link in its <c>ns</c> can be read by who may trace it. Its <c>net</c> can be read by all, and the files in it are the
    /// namespace's.</remarks>
    public static bool IsOwn(int thread) => FileOf("thread-self") is { } own && FileOf(thread.ToString(CultureInfo.InvariantCulture)) == own;

    private static ulong? FileOf(string thread)
    {
        var path = Encoding.UTF8.GetBytes($"/proc/{thread}/net/dev\0");
        Statx status;
        fixed (byte* text = path)
        {
            return Libc.statx(Fcntl.AT_FDCWD, text, 0, Libc.STATX_BASIC_STATS, &status) == 0 ? status.Inode : null;
        }
    }

    /// <summary>struct statx (statx(2)).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(32)]
        public ulong Inode;
    }
}
