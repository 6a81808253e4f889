using System.Runtime.InteropServices;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Options;
using Microsoft.Win32.SafeHandles;

namespace ReusePort.Cli.Native;

/// <summary>What is asked and changed of a socket (socket(7)).</summary>
internal static unsafe class SocketOptions
{
    /// <summary>The value of an option; -1 if the kernel refuses to say.</summary>
    public static int Get(SafeFileHandle socket, int option)
    {
        int value;
        uint length = sizeof(int);
        return Libc.getsockopt(NumberOf(socket), SysSocket.SOL_SOCKET, option, &value, &length) == 0 ? value : -1;
    }

    /// <summary>The protocol; that of MPTCP is TCP.</summary>
    public static int GetProtocol(SafeFileHandle socket) =>
        Get(socket, SysSocket.SO_PROTOCOL) is not NetinetIn.IPPROTO_MPTCP and var protocol ? protocol : NetinetIn.IPPROTO_TCP;

    /// <summary>Sets an option.</summary>
    /// <returns>Whether it worked.</returns>
    public static bool Set(SafeFileHandle socket, int option, int value) =>
        Libc.setsockopt(NumberOf(socket), SysSocket.SOL_SOCKET, option, &value, sizeof(int)) == 0;

    /// <summary>Binds it to an interface.</summary>
    /// <returns>Whether it worked.</returns>
    public static bool SetDevice(SafeFileHandle socket, in InterfaceName device)
    {
        fixed (byte* name = device)
        {
            return Libc.setsockopt(NumberOf(socket), SysSocket.SOL_SOCKET, SysSocket.SO_BINDTODEVICE, name, InterfaceName.Size) == 0;
        }
    }

    /// <summary>Whether it is bound to an interface.</summary>
    public static bool HasDevice(SafeFileHandle socket, in InterfaceName device)
    {
        InterfaceName bound = default;
        uint length = InterfaceName.Size;
        return Libc.getsockopt(NumberOf(socket), SysSocket.SOL_SOCKET, SysSocket.SO_BINDTODEVICE, &bound, &length) == 0
            && new ReadOnlySpan<byte>(&bound, InterfaceName.Size).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<InterfaceName>(in device)));
    }

    /// <summary>Reads the address that it is bound to.</summary>
    /// <returns>Whether it worked.</returns>
    public static bool GetName(SafeFileHandle socket, SockAddr* address, uint length) => Libc.getsockname(NumberOf(socket), address, &length) == 0;

    private static int NumberOf(SafeFileHandle socket) => (int)socket.DangerousGetHandle();
}
