using System.Runtime.InteropServices;

namespace ReusePort.Cli.Native;

/// <summary>Strings as execve(2) takes them: pointers to zero-terminated strings, and a null pointer at the end.</summary>
/// <remarks>Never freed: they are needed until the process ends or executes another program.</remarks>
internal sealed unsafe class CStringArray
{
    /// <summary>Copies the strings.</summary>
    public CStringArray(IReadOnlyList<byte[]> strings)
    {
        Pointer = (byte**)NativeMemory.AllocZeroed((nuint)strings.Count + 1, (nuint)sizeof(byte*));
        for (var i = 0; i < strings.Count; i++)
        {
            Pointer[i] = (byte*)NativeMemory.AllocZeroed((nuint)strings[i].Length + 1);
            strings[i].CopyTo(new Span<byte>(Pointer[i], strings[i].Length));
        }
    }

    /// <summary>The first pointer.</summary>
    public byte** Pointer { get; }
}
