using System;

namespace ReusePort.Configuration;

/// <summary>The variables as a user knows them.</summary>
internal static class VariableNames
{
    /// <summary>The variable that asks for the errors of socket options.</summary>
    internal static ReadOnlySpan<byte> Debug => "LIBREUSEPORT_DEBUG"u8;

    /// <summary>The name of a variable.</summary>
    internal static ReadOnlySpan<byte> Of(Variable variable) => variable switch
    {
        Variable.Address => "LIBREUSEPORT_ADDR"u8,
        Variable.Port => "LIBREUSEPORT_PORT"u8,
        Variable.ReusePort => "SO_REUSEPORT"u8,
        Variable.ReuseAddress => "SO_REUSEADDR"u8,
        _ => "SO_BINDTODEVICE"u8,
    };
}
