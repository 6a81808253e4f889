using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>Why a program runs as without the library, although it is preloaded: LD_PRELOAD is for the dynamic linker, and that
/// doesn't say when it doesn't heed it.</summary>
/// <param name="Reason">The reason, in words that can stand after the program's path.</param>
/// <param name="Advice">What its user can do: one thing or another.</param>
internal sealed record PreloadObstacle(string Reason, params string[] Advice)
{
    /// <summary>Whether the binds of the program can be watched instead.</summary>
    public bool IsWatchable { get; init; }

    /// <summary>Whether there is no program that could be started.</summary>
    public bool PreventsStart { get; init; }

    private const string SocketOfManager = "let a service manager open the socket: ReusePort=yes in systemd.socket(5)";
    private const string Ambient = "give it its privileges otherwise: AmbientCapabilities= in systemd.exec(5), setpriv --ambient-caps";
    private const string GoControl = "set SO_REUSEPORT in the program, by Control of net.ListenConfig";

    /// <summary>The obstacle of a program; null if there is none that can be seen beforehand.</summary>
    /// <param name="elf">What its file says; null if it is not an ELF file.</param>
    /// <param name="status">The privileges that its file gives; null if they are unknown.</param>
    public static PreloadObstacle? Of(ElfProgram? elf, FileStatus? status) => elf switch
    {
        null => null,
        { LoadError: { } error, Machine: var machine } => new(error, AdviceForUnloadable(machine)) { PreventsStart = true },
        { Machine: { IsOwn: false } machine } => new("is for another processor than libreuseport.so", AdviceFor(machine)) { IsWatchable = true },
        { HasLoader: false, Go: not null } => OfSystemCalls("is a static Go program, which makes its system calls itself"),
        { HasLoader: false } => new("is statically linked", "link it dynamically", SocketOfManager) { IsWatchable = true },
        { Go: not null } => OfSystemCalls("is a Go program, which makes its system calls itself"),
        _ => OfPrivilege(status),
    };

    private static PreloadObstacle OfSystemCalls(string reason) => new(reason, GoControl, SocketOfManager) { IsWatchable = true };

    /// <summary>The same by its open file.</summary>
    public static PreloadObstacle? Of(ProgramFile file) => Of(ElfProgram.Read(file), FileStatus.Of(file.Handle));

    // ld.so(8), secure-execution mode: no library by its path.
    private static PreloadObstacle? OfPrivilege(FileStatus? status)
    {
        const string ignored = "and the dynamic linker ignores LD_PRELOAD for it";
        var obstacle = status switch
        {
            null or { IsSecure: false } => null,
            { ChangesUser: true } => new PreloadObstacle($"is set-user-ID, {ignored}", Ambient),
            { ChangesGroup: true } => new PreloadObstacle($"is set-group-ID, {ignored}", Ambient),
            { GivesCapabilities: true } => new PreloadObstacle($"has file capabilities, {ignored}", Ambient),
            _ => new PreloadObstacle($"gets other user or group ids than its caller's, {ignored}", "start it as a process whose real and effective ids are equal"),
        };

        // Watched by a user without privileges, it would not gain any (seccomp(2)).
        return obstacle is null ? null : obstacle with { IsWatchable = Libc.geteuid() == 0 };
    }

    private static string AdviceForUnloadable(ElfMachine machine) => machine.IsExecuted
        ? "build it or copy it again"
        : "build it for this processor, or let qemu run it: qemu-user-static and binfmt_misc";

    private static string AdviceFor(ElfMachine machine) => machine.Name is "x86-64" or "arm64"
        ? $"build the library for it: dotnet build src/ReusePort -r linux-{(machine.Name == "arm64" ? machine.Name : "x64")}"
        : "the library is built for x86-64 and arm64";
}
