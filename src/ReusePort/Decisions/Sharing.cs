namespace ReusePort.Decisions;

/// <summary>When a socket gets the options of its rule.</summary>
internal enum Sharing
{
    /// <summary>Before it is bound: the bind succeeds beside others.</summary>
    BeforeBind,

    /// <summary>After it was bound as the program meant: others can join from then on.</summary>
    AfterBind,

    /// <summary>After it was bound as the program meant. If the port is in use, the socket joins its holder if that is one that the
    /// rule allows.</summary>
    IfHolderAllows,
}
