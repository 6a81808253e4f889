using System.Runtime.InteropServices;

namespace ReusePort.Cli.Cgroup;

/// <summary>System calls that are made by their numbers: libc has no function for them, or no process of its own for a moment.</summary>
internal static class SystemCall
{
    public static nint Bpf => Number(321, 280);

    public static nint Chdir => Number(80, 49);

    public static nint Clone => Number(56, 220);

    public static nint CloseRange => Number(436, 436);

    public static nint Dup3 => Number(292, 24);

    public static nint Execve => Number(59, 221);

    public static nint ExitGroup => Number(231, 94);

    public static nint Setsid => Number(112, 157);

    private static nint Number(nint x64, nint arm64) => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? arm64 : x64;
}
