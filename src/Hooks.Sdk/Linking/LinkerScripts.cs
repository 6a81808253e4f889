using System.Globalization;
using System.Text;

namespace Hooks.Sdk.Linking;

/// <summary>The scripts that tell the linker what ILC's object does not.</summary>
internal static class LinkerScripts
{
    /// <summary>The symbol of the generated initializer, which becomes DT_INIT.</summary>
    internal const string Initializer = "__hooks_initialize";

    /// <summary>Which symbols the library shows.</summary>
    /// <remarks>The exports carry no version: a program that was linked against <c>bind@GLIBC_2.2.5</c> finds an
    /// unversioned <c>bind</c>, but never one of another version.</remarks>
    internal static string Versions(IEnumerable<string> exports) =>
        $"{{\n  global:\n{string.Concat(exports.Select(symbol => $"    {symbol};\n"))}  local: *;\n}};\n";

    /// <summary>Where code and data go.</summary>
    /// <param name="cookie">The stack cookie's value until the library is loaded and fills in a better one.</param>
    /// <remarks>
    /// ILC's code lies in a section of its own; a library without <c>.text</c> confuses debuggers. What compiled code
    /// refers to as data and C# can't define are defined here: the stack cookie, and the flag by which a garbage collector
    /// would stop threads, which stays zero. Both go behind <c>.data</c>: in front of it they would become read-only.
    /// </remarks>
    internal static string Layout(ulong cookie) => string.Create(CultureInfo.InvariantCulture, $$"""
        SECTIONS
        {
          .text : { *(.text .text.*) *(__managedcode) }
        }
        INSERT AFTER .plt;

        SECTIONS
        {
          .hooks :
          {
            __security_cookie = .;
            QUAD(0x{{cookie:x16}})
            RhpTrapThreads = .;
            LONG(0)
          }
        }
        INSERT AFTER .data;

        """);

    /// <summary>The section by which a debugger finds the symbols (GDB manual, "Debugging Information in Separate
    /// Files"): the file's name with its zero, padded to four bytes, then the CRC-32 of its contents.</summary>
    internal static string DebugLink(string fileName, uint crc)
    {
        var bytes = Encoding.UTF8.GetBytes(fileName + '\0');
        Array.Resize(ref bytes, (bytes.Length + 3) & ~3);
        var text = string.Concat(bytes.Select(unit => string.Create(CultureInfo.InvariantCulture, $"BYTE({unit}) ")));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            SECTIONS
            {
              .gnu_debuglink 0 (INFO) : { {{text}}LONG(0x{{crc:x8}}) }
            }
            INSERT AFTER .comment;

            """);
    }
}
