using System.Runtime.InteropServices;

namespace ReusePort.Cli.Notify;

/// <summary>System calls that libc has no function for, by their numbers.</summary>
internal static class SystemCallNumber
{
    /// <summary>socketcall(2), whose first argument says which function of sockets is meant; the second is the address of its
    /// arguments.</summary>
    public const uint SocketCallOnI386 = 102;

    /// <summary>seccomp(2).</summary>
    public static nint Seccomp => IsArm64 ? 277 : 317;

    /// <summary>memfd_create(2).</summary>
    public static nint MemfdCreate => IsArm64 ? 279 : 319;

    private static bool IsArm64 => RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64;
}
