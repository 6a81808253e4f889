using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Cgroup;

/// <summary>A socket to try a bind with.</summary>
internal static unsafe class ProbeSocket
{
    /// <summary>Binds a TCP socket to a port of the kernel's choice. Nobody can connect to it, as it doesn't listen.</summary>
    /// <returns>Null if that fails, and the error number says why.</returns>
    public static SafeFileHandle? Bind()
    {
        var number = Libc.socket(SysSocket.AF_INET, SysSocket.SOCK_STREAM | SysSocket.SOCK_CLOEXEC, 0);
        if (number < 0)
        {
            return null;
        }

        var socket = new SafeFileHandle(number, ownsHandle: true);
        var address = new SockAddrIn { Family = SysSocket.AF_INET };
        if (Libc.bind(number, &address, (uint)sizeof(SockAddrIn)) == 0)
        {
            return socket;
        }

        var error = Marshal.GetLastPInvokeError();
        socket.Dispose();
        Marshal.SetLastPInvokeError(error);
        return null;
    }
}
