using System.Runtime.InteropServices;

namespace Chaos.Faults;

/// <summary>Numbers of system calls (syscalls(2)), which differ between processors.</summary>
internal static class SystemCallNumber
{
    /// <summary>nanosleep(2).</summary>
    public static int NanoSleep => IsArm64 ? 101 : 35;

    /// <summary>getrandom(2).</summary>
    public static int GetRandom => IsArm64 ? 278 : 318;

    private static bool IsArm64 => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
}
