using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Stubs;

/// <summary>The thread-static fields of an assembly: memory that every thread has for itself, zero when it starts.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Size">In bytes.</param>
internal sealed record ThreadBlock(string Assembly, ulong Size)
{
    /// <summary>The alignment of a block, and the largest one of a field.</summary>
    public const int Alignment = 16;

    /// <summary>The beginning of the symbols of all blocks.</summary>
    private const string Prefix = "__hooks_thread_";

    /// <summary>The stub that returns the address of the calling thread's block.</summary>
    public string Symbol => SymbolOf(Assembly);

    /// <summary>The block, as the linker knows it: a distance from the thread pointer.</summary>
    public string Memory => $"__hooks_tls_{Assembly}";

    /// <summary>The section of the block. A linker leaves it out if nothing in the library calls the stub.</summary>
    public string Section => $".tbss.{Assembly}";

    /// <summary>The section of the stub.</summary>
    public string CodeSection => $".text.{Symbol}";

    /// <summary>Whether compiled code uses the block of any assembly.</summary>
    public static bool IsUsedBy(RelocatableObject compiled) =>
        compiled.Symbols.Any(static symbol => symbol.Name.Value.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>The stub of an assembly's block.</summary>
    public static string SymbolOf(string assembly) => $"{Prefix}{assembly}";
}
