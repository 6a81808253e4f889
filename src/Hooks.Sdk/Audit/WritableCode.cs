using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK108: no memory is both writable and executable.</summary>
internal static class WritableCode
{
    public const string Code = "HOOKSDK108";

    public static IEnumerable<Finding> Check(SharedObject library) => library.Memory.Segments
        .Where(static segment => segment.IsWritable && segment.IsExecutable)
        .Select(static segment => new Finding(Code,
            $"The segment at address 0x{segment.VirtualAddress:x} is both writable and executable: a buffer overflow in the host process could write code there, and hardened systems do not load it. Keep code and data in different sections, and link with -z separate-code."));
}
