using System.Linq;
using Hooks.Libc;

namespace Hooks.CodeFixes.Authoring;

/// <summary>A structure of more than 8 bytes that a function takes or returns by value, and that must be declared in C#.</summary>
/// <remarks>It has words of 8 bytes, as no libc function takes one with a float. A structure of integers and pointers is passed by
/// its size only (System V ABI for x86-64, 3.2.3; AAPCS64, 6.8.2).</remarks>
/// <param name="CName">Its name in C: <c>ldiv_t</c>.</param>
/// <param name="Size">Its size in bytes, a multiple of 8.</param>
internal sealed record StructureTemplate(string CName, int Size)
{
    /// <summary>Its name in C#: <c>LdivStructure</c>.</summary>
    public string Name
    {
        get
        {
            var tag = CName.Substring(CName.LastIndexOf(' ') + 1);
            var plain = tag.EndsWith("_t", System.StringComparison.Ordinal) ? tag.Substring(0, tag.Length - 2) : tag;
            return CSharpName.Of(plain.ToUpperInvariant() == plain ? plain.ToLowerInvariant() : plain) + "Structure";
        }
    }

    /// <summary>Its declaration.</summary>
    public string Declaration => $$"""
        /// <summary>The {{Size}} bytes of <c>{{CName}}</c>.</summary>
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
        internal struct {{Name}}
        {
            public long {{string.Join(", ", Enumerable.Range(0, Size / 8).Select(static index => $"Word{index}"))}};
        }
        """;
}
