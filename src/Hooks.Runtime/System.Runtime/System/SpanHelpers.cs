using System.Runtime.CompilerServices;

namespace System;

/// <summary>What compiled code calls for large structs: ILC's contract, by name.</summary>
internal static unsafe class SpanHelpers
{
    private static void ClearWithoutReferences(ref byte dest, nuint len)
    {
        for (nuint i = 0; i < len; i++)
        {
            Unsafe.Add(ref dest, (nint)i) = 0;
        }
    }

    private static void Fill(ref byte dest, byte value, nuint len)
    {
        for (nuint i = 0; i < len; i++)
        {
            Unsafe.Add(ref dest, (nint)i) = value;
        }
    }

    private static void Memmove(ref byte dest, ref byte src, nuint len)
    {
        if (Unsafe.IsAddressLessThan(ref dest, ref src))
        {
            for (nuint i = 0; i < len; i++)
            {
                Unsafe.Add(ref dest, (nint)i) = Unsafe.Add(ref src, (nint)i);
            }
        }
        else
        {
            for (var i = len; i != 0; i--)
            {
                Unsafe.Add(ref dest, (nint)(i - 1)) = Unsafe.Add(ref src, (nint)(i - 1));
            }
        }
    }
}
