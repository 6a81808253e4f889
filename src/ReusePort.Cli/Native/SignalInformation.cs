using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>siginfo_t, as waitid(2) and sigwaitinfo(2) fill it on 64-bit Linux: 128 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal struct SignalInformation
{
    /// <summary>si_code: who sent the signal, the kernel (<see cref="Signal.SI_KERNEL"/>) or in what way a process.</summary>
    [FieldOffset(8)]
    public int Code;

    /// <summary>si_pid: the child.</summary>
    [FieldOffset(16)]
    public int Process;
}
