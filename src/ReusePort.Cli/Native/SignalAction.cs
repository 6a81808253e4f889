using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>struct sigaction (sigaction(2)): 152 bytes in glibc and in musl, and both begin with the handler.</summary>
[StructLayout(LayoutKind.Explicit, Size = 152)]
internal struct SignalAction
{
    /// <summary>sa_handler: a function, <see cref="Signal.SIG_DFL"/> or <see cref="Signal.SIG_IGN"/>.</summary>
    [FieldOffset(0)]
    public nint Handler;
}
