using System;

namespace ReusePort.Configuration;

/// <summary>What a rule asks of a socket, for it to hold.</summary>
[Flags]
internal enum Conditions
{
    /// <summary>Nothing: it holds for every IP socket.</summary>
    None = 0,

    /// <summary>That its port is in a list.</summary>
    Ports = 1,

    /// <summary>That its address is in a list.</summary>
    Addresses = 2,
}
