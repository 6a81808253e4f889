namespace ReusePort.Configuration;

/// <summary>The environment variables in the order they are read in.</summary>
internal enum Variable
{
    /// <summary>Which addresses are shared.</summary>
    Address,

    /// <summary>Which ports are shared.</summary>
    Port,

    /// <summary>What SO_REUSEPORT is set to.</summary>
    ReusePort,

    /// <summary>What SO_REUSEADDR is set to.</summary>
    ReuseAddress,

    /// <summary>The interface that sockets are bound to.</summary>
    BindToDevice,

    /// <summary>How much is written to stderr.</summary>
    Debug,

    /// <summary>Several rules, in place of the five that say what is shared.</summary>
    Rules,

    /// <summary>Whether programs that this one executes are meant, too.</summary>
    Inherit,

    /// <summary>The file that lines go to.</summary>
    Log,
}
