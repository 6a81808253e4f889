using System.Text;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Execution;

/// <summary>A symbolic link to a library whose own path LD_PRELOAD can't hold.</summary>
/// <remarks>The programs that the command starts find the library by it too, so it must outlive this process. It lies where things
/// of that kind go with the session or with the system, and its name is the library's path: there is never more than one.</remarks>
internal static class LibraryLink
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The path by which the library can be preloaded: its own, or that of the link, which need not be there yet.</summary>
    /// <exception cref="CommandException">There is no place for a link.</exception>
    public static string PathFor(string library) =>
        PreloadList.CanHold(library) ? library
        : DirectoryOf(Libc.geteuid(), Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR")) is { } directory ? Path.Combine(directory, NameFor(library))
        : throw CannotBePreloaded(library);

    /// <summary>Makes the link if it is needed and not there.</summary>
    /// <returns>The path by which the library can be preloaded.</returns>
    /// <exception cref="CommandException">It can't be made.</exception>
    public static string Make(string library)
    {
        var path = PathFor(library);
        if (path == library || new FileInfo(path).LinkTarget == library)
        {
            return path;
        }

        try
        {
            _ = File.CreateSymbolicLink(path, library);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another process may have been quicker.
            if (new FileInfo(path).LinkTarget != library)
            {
                throw CannotBePreloaded(library);
            }
        }

        return path;
    }

    /// <summary>The directory for links of a user: one in which nobody else can replace them.</summary>
    /// <param name="user">The user.</param>
    /// <param name="runtimeDirectory">The directory of the user's session (XDG Base Directory Specification); null if there is none.</param>
    /// <returns>Null if there is none.</returns>
    public static string? DirectoryOf(uint user, string? runtimeDirectory) =>
        user == 0 && Directory.Exists("/run") ? "/run"
        : runtimeDirectory is ['/', ..] && PreloadList.CanHold(runtimeDirectory) && IsOnlyFor(user, runtimeDirectory) ? runtimeDirectory
        : null;

    private static bool IsOnlyFor(uint user, string directory)
    {
        using var handle = Directory.Exists(directory) ? Libc.Open(Encoding.UTF8.GetBytes(directory)) : null;
        return handle is not null && FileStatus.Of(handle) is { } status && status.UserId == user && (status.Mode & ~OwnerOnly) == 0;
    }

    private static string NameFor(string library) => $"reuseport-{Uri.EscapeDataString(library)}";

    private static CommandException CannotBePreloaded(string library) => new(
        $"{library}: can't be preloaded: LD_PRELOAD ends a path at a space or a colon, and there is no directory for a link to it; "
        + "allowed: a directory of another name, or XDG_RUNTIME_DIR set to a directory that is the user's alone");
}
