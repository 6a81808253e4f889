using Chaos.Faults;

namespace Chaos;

/// <summary>Memory. A call that fails returns null, or MAP_FAILED.</summary>
internal static unsafe partial class MemoryHooks
{
    /// <summary>malloc(3).</summary>
    [Intercept("malloc")]
    private static partial void* Allocate(nuint size) =>
        Rules.Fail(Call.Malloc) ? null : Next.Allocate(size);

    /// <summary>calloc(3).</summary>
    [Intercept("calloc")]
    private static partial void* AllocateZeroed(nuint count, nuint size) =>
        Rules.Fail(Call.Calloc) ? null : Next.AllocateZeroed(count, size);

    /// <summary>realloc(3).</summary>
    [Intercept("realloc")]
    private static partial void* Reallocate(void* memory, nuint size) =>
        Rules.Fail(Call.Realloc) ? null : Next.Reallocate(memory, size);

    /// <summary>mmap(2).</summary>
    [Intercept("mmap"), Intercept("mmap64")]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, long offset) =>
        Rules.Fail(Call.Mmap) ? (void*)-1 : Next.Map(address, length, protection, flags, file, offset);
}
