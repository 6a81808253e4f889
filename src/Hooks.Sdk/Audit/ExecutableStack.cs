using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK110: the library does not make the stacks of its process executable. Without a PT_GNU_STACK
/// header the dynamic linker assumes that they must be.</summary>
internal static class ExecutableStack
{
    public const string Code = "HOOKSDK110";

    public static IEnumerable<Finding> Check(SharedObject library)
    {
        var stack = library.Image.File.Segments.LastOrDefault(static segment => segment.Type.Value == ElfNative.PT_GNU_STACK);
        if (stack is null || stack.IsExecutable)
        {
            var reason = stack is null ? "it has no PT_GNU_STACK header" : "its PT_GNU_STACK header requires it";
            yield return new Finding(Code,
                $"The library would make the stacks of every process executable ({reason}). Link with -z noexecstack; an assembly file needs a section .note.GNU-stack.");
        }
    }
}
