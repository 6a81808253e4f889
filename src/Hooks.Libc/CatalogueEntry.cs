using System;
using System.Collections.Immutable;
using System.Linq;

namespace Hooks.Libc;

/// <summary>A function of the catalogue.</summary>
/// <param name="Support">Which libcs export it.</param>
/// <param name="Signatures">Its signature; two, glibc's and then musl's, if they differ.</param>
internal sealed record CatalogueEntry(LibcSupport Support, ImmutableArray<NativeSignature> Signatures)
{
    /// <summary>The prototype, or both with the names of their libcs.</summary>
    public string Prototypes => Signatures.Length == 1
        ? Signatures[0].Prototype
        : $"{Signatures[0].Prototype} (glibc), {Signatures[1].Prototype} (musl)";

    /// <summary>Reads what follows the name on a line: <c>= i32(i32) int close(int fd)</c>.</summary>
    public static CatalogueEntry Parse(string text) => new(
        text[0] switch
        {
            'g' => LibcSupport.Glibc,
            'm' => LibcSupport.Musl,
            '=' or '!' => LibcSupport.Both,
            _ => throw new FormatException($"'{text}' does not say which libc it is of."),
        },
        [.. text.Substring(1).Split('|').Select(static signature => NativeSignature.Parse(signature.Trim()))]);
}
