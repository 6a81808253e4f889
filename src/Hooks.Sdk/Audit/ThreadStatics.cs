using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK119: the thread-static fields fit into every thread. glibc takes their memory from the thread's stack, and a
/// program may give its threads stacks of 16 kB (PTHREAD_STACK_MIN).</summary>
internal static class ThreadStatics
{
    public const string Code = "HOOKSDK119";

    /// <summary>In bytes.</summary>
    public const ulong MaxSize = 4096;

    public static IEnumerable<Finding> Check(SharedObject library) => library.Image.File.Segments
        .Where(static segment => segment.Type == ElfSegmentTypeCore.Tls && segment.SizeInMemory > MaxSize)
        .Select(static segment => new Finding(Code,
            $"The [ThreadStatic] fields of the library have {segment.SizeInMemory} bytes, and every thread of every process would have them on its stack; allowed are {MaxSize}. Keep a pointer or an index per thread, and the memory elsewhere (mmap, or a static buffer)."));
}
