using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

/// <summary>16 bytes in one register of SSE2 or NEON, which every processor has that hooks are built for. ILC knows the type
/// by its name and by its size.</summary>
[Intrinsic]
internal readonly struct Vector128<T>
{
    private readonly ulong _00;
    private readonly ulong _01;
}
