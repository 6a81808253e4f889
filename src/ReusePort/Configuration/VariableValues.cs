using System;
using System.Runtime.InteropServices;

namespace ReusePort.Configuration;

/// <summary>The values of the variables, found in one pass through an environment: getenv(3) would go through it for each.</summary>
internal unsafe ref struct VariableValues
{
    // Addresses, of which there are no fixed buffers; 0 for a variable that is not set.
    private fixed ulong _values[SettingTable.Count];

    /// <summary>Finds the values.</summary>
    /// <param name="environment">The variables with their values, and a null pointer at the end (environ(7)); or null.</param>
    public VariableValues(byte** environment)
    {
        // A fixed buffer is not cleared without being told to (SkipLocalsInit).
        this = default;
        if (environment == null)
        {
            return;
        }

        for (var entry = environment; *entry != null; entry++)
        {
            if (MayBeOurs(*entry))
            {
                Keep(*entry);
            }
        }
    }

    /// <summary>The value of a variable, in the memory of the environment; empty if it is not set.</summary>
    public readonly ReadOnlySpan<byte> this[Variable variable] =>
        MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)_values[(int)variable]);

    /// <summary>Whether an entry begins as a name of the table does; most variables of a program don't.</summary>
    private static bool MayBeOurs(byte* entry) => (entry[0] == 'L' && entry[1] == 'I') || (entry[0] == 'S' && entry[1] == 'O');

    private void Keep(byte* entry)
    {
        for (var variable = Variable.Address; (int)variable < SettingTable.Count; variable++)
        {
            // Of several variables with one name the first counts, as for getenv.
            var name = SettingTable.NameOf(variable);
            if (Begins(entry, name) && entry[name.Length] == '=' && _values[(int)variable] == 0)
            {
                _values[(int)variable] = (ulong)(entry + name.Length + 1);
            }
        }
    }

    private static bool Begins(byte* entry, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (entry[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
