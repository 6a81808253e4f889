using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>Why a program runs as without the library, although it is preloaded: LD_PRELOAD is for the dynamic linker, and that
/// doesn't say when it doesn't heed it.</summary>
internal static class PreloadObstacle
{
    /// <summary>The reason, in words that can stand after the program's path; null if there is none that can be seen beforehand.</summary>
    public static string? Of(ProgramFile file) =>
        ElfProgram.Read(file) switch
        {
            { IsForThisMachine: false } => "is for another processor than libreuseport.so",
            { HasLoader: false, IsGo: true } => "is a static Go program, which makes its system calls itself",
            { HasLoader: false } => "is statically linked",
            { IsGo: true } => "is a Go program, which makes its system calls itself",
            null => null,
            _ => PrivilegeOf(file),
        };

    // The kernel's rule (AT_SECURE, getauxval(3)), and that of ld.so(8): no library by its path.
    private static string? PrivilegeOf(ProgramFile file)
    {
        if (FileStatus.Of(file.Handle) is not { } status || status.IsPrivilegeIgnored)
        {
            return null;
        }

        return status.SetsUser && status.UserId != Libc.geteuid() ? "is set-user-ID, and the dynamic linker ignores LD_PRELOAD for it"
            : status.SetsGroup && status.GroupId != Libc.getegid() ? "is set-group-ID, and the dynamic linker ignores LD_PRELOAD for it"
            : status.HasCapabilities && Libc.getuid() != 0 ? "has file capabilities, and the dynamic linker ignores LD_PRELOAD for it"
            : null;
    }
}
