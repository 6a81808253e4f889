namespace ReusePort.Cli.Notify;

/// <summary>What a process that answers after another one can't find out itself.</summary>
/// <param name="Session">The session of the first one, which the watched processes were started in (setsid(2)).</param>
/// <param name="Reach">How the binds are reached.</param>
internal readonly record struct WatchOrigin(int Session, BindReach Reach);
