using ReusePort.Cli.Check;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Finds out which access this process has, before anything is started.</summary>
internal static class AccessQuery
{
    // kernel.yama.ptrace_scope: only who has CAP_SYS_PTRACE; from 3 on nobody.
    private const int AdministratorsOnly = 2;

    /// <summary>Asks the kernel.</summary>
    public static WatchedAccess Read()
    {
        // A process may access itself, unless a filter refuses the very call.
        var around = Surroundings.Read();
        return ForeignSocket.IsForbidden(Environment.ProcessId) || around.Yama > AdministratorsOnly ? WatchedAccess.Denied
            : around.HasTracing ? WatchedAccess.Given
            : around.Yama == AdministratorsOnly ? WatchedAccess.Denied
            : WatchedAccess.Usual;
    }
}
