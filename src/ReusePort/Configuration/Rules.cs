using System;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>What the variables say: which sockets are meant, and what is done to them.</summary>
/// <remarks>The lists stand last: a process in which they are empty never writes to their pages.</remarks>
internal struct Rules
{
    /// <summary>What SO_REUSEADDR and SO_REUSEPORT are set to.</summary>
    public ReuseOptions Reuse;

    /// <summary>The interface that every IP socket is bound to.</summary>
    public InterfaceName Device;

    /// <summary>The ports that are shared.</summary>
    public PortList Ports;

    /// <summary>The addresses that are shared.</summary>
    public AddressList Addresses;

    /// <summary>Begins with what holds while no variable is set.</summary>
    public void SetDefaults()
    {
        Reuse.Port = 1;
        Reuse.Address = OptionValue.Unchanged;
    }

    /// <summary>Takes the value of a variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">Its value; an empty one is the same as none.</param>
    public ParseError Read(Variable variable, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return ParseError.None;
        }

        return variable switch
        {
            Variable.Address => AddressList.Read(value, ref Addresses),
            Variable.Port => PortList.Read(value, ref Ports),
            Variable.ReusePort => OptionValue.Read(value, ref Reuse.Port),
            Variable.ReuseAddress => OptionValue.Read(value, ref Reuse.Address),
            _ => InterfaceName.Read(value, ref Device),
        };
    }
}
