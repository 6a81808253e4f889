using System;

namespace ReusePort.Configuration;

/// <summary>What a rule asks of a socket and of the program, for it to hold.</summary>
[Flags]
internal enum Conditions
{
    /// <summary>Nothing: it holds for every IP socket.</summary>
    None = 0,

    /// <summary>That the port is in a list.</summary>
    Ports = 1 << 0,

    /// <summary>That the address is in a list.</summary>
    Addresses = 1 << 1,

    /// <summary>That the socket is of a protocol.</summary>
    Protocol = 1 << 2,

    /// <summary>That the process runs as a user.</summary>
    User = 1 << 3,

    /// <summary>That the program has one of some names.</summary>
    ProgramName = 1 << 4,

    /// <summary>That the command line has a form.</summary>
    CommandLine = 1 << 5,

    /// <summary>What never holds: the rule is about another program.</summary>
    Never = 1 << 6,
}
