using System;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>The environment of the process (environ(7)).</summary>
/// <remarks>The values are in memory that the program may change or free: copy what is needed, in a
/// <see cref="HookInitializerAttribute">hook initializer</see>.</remarks>
public static unsafe class Env
{
    /// <summary>The maximum length of a name, in bytes.</summary>
    public const int MaxNameLength = 255;

    /// <summary>Reads a variable.</summary>
    /// <param name="name">Its name in UTF-8, at most <see cref="MaxNameLength"/> bytes: <c>"HOME"u8</c>.</param>
    /// <param name="value">Its bytes without the closing zero; empty if it is not set.</param>
    /// <returns>Whether it is set, even if empty.</returns>
    public static bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (name.Length > MaxNameLength)
        {
            return false;
        }

        var terminated = stackalloc byte[MaxNameLength + 1];
        for (var i = 0; i < name.Length; i++)
        {
            terminated[i] = name[i];
        }

        terminated[name.Length] = 0;

        var found = getenv(terminated);
        value = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(found);
        return found != null;
    }

    [DllImport("libc")]
    private static extern byte* getenv(byte* name);
}
