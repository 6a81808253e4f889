using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>posix_spawn_file_actions_t (posix_spawn(3)): 80 bytes in glibc and in musl, to be filled by libc.</summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal struct SpawnActions;
