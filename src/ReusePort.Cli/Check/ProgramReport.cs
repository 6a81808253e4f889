using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Check;

/// <summary>What is known of a command before it is started.</summary>
/// <param name="Search">How the kernel comes from it to the program.</param>
/// <param name="Elf">What the program's file says; null if there is none or if it isn't an ELF file.</param>
/// <param name="Status">The privileges that its file gives; null if they are unknown.</param>
/// <param name="Linking">What it says to its dynamic linker; null if it has none or if that can't be read.</param>
/// <param name="Surroundings">What surrounds it.</param>
/// <param name="Holders">The sockets that are bound to the ports that are to be shared.</param>
/// <param name="Obstacle">Why the library doesn't reach it; null if it does.</param>
/// <param name="GroupObstacle">Why the kernel doesn't change binds in a control group; null if it does.</param>
/// <param name="IsInGroup">Whether it would run in such a group.</param>
/// <param name="IsWatched">Whether its binds would be watched; if neither, the library is preloaded.</param>
/// <param name="Remarks">What else is to know.</param>
internal sealed record ProgramReport(
    ProgramSearch Search,
    ElfProgram? Elf,
    FileStatus? Status,
    DynamicLinking? Linking,
    Surroundings Surroundings,
    IReadOnlyList<PortHolder> Holders,
    PreloadObstacle? Obstacle,
    string? GroupObstacle,
    bool IsInGroup,
    bool IsWatched,
    IReadOnlyList<string> Remarks)
{
    /// <summary>Whether it would share its port.</summary>
    public Verdict Verdict =>
        Obstacle is not null && !IsWatched && !IsInGroup ? Verdict.DoesNotWork
        : Remarks.Count > 0 ? Verdict.WorksWithRemark
        : Verdict.Works;
}
