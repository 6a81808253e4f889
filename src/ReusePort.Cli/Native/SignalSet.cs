using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>sigset_t (sigsetops(3)): 128 bytes in glibc and in musl, to be filled by libc.</summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal struct SignalSet;
