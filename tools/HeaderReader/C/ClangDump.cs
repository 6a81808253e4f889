using System.Text.Json;

namespace HeaderReader.C;

/// <summary>What clang makes of a C source: its syntax tree, as JSON.</summary>
internal static class ClangDump
{
    /// <summary>Parses a source and returns the declarations at its top level.</summary>
    /// <param name="source">The C source.</param>
    /// <param name="options">The target, the headers and the macros.</param>
    public static JsonDocument Of(string source, IEnumerable<string> options) => JsonDocument.Parse(
        ChildProcess.Run("clang", ["-x", "c", "-std=gnu11", "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", .. options, "-"], source));
}
