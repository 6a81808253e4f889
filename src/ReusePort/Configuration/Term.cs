namespace ReusePort.Configuration;

/// <summary>The terms of rules; the first ones are conditions, the others actions.</summary>
internal enum Term
{
    /// <summary>No term.</summary>
    None,

    /// <summary>The ports.</summary>
    Port,

    /// <summary>The addresses.</summary>
    Address,

    /// <summary>The protocol.</summary>
    Protocol,

    /// <summary>The names of the program.</summary>
    ProgramName,

    /// <summary>The form of the command line.</summary>
    CommandLine,

    /// <summary>The user.</summary>
    User,

    /// <summary>The socket is left alone.</summary>
    Off,

    /// <summary>What SO_REUSEPORT is set to.</summary>
    ReusePort,

    /// <summary>What SO_REUSEADDR is set to.</summary>
    ReuseAddress,

    /// <summary>The interface that the socket is bound to.</summary>
    Device,

    /// <summary>What is asked of the holder of the port.</summary>
    Guard,

    /// <summary>The least backlog.</summary>
    Backlog,

    /// <summary>What SO_INCOMING_CPU is set to.</summary>
    IncomingCpu,
}
