namespace ReusePort.Cli.Notify;

/// <summary>How the binds of the command are reached.</summary>
internal enum BindReach
{
    /// <summary>By the library, which may not be loaded.</summary>
    Library,

    /// <summary>By the process that answers each.</summary>
    Watched,

    /// <summary>By the kernel, in a control group.</summary>
    Group,
}
