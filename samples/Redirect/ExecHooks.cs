using Redirect.Paths;

namespace Redirect;

/// <summary>Programs. Their arguments stay, and what is searched for in PATH is not an absolute path.</summary>
internal static unsafe partial class ExecHooks
{
    /// <summary>execve(2).</summary>
    [Intercept("execve")]
    private static partial int Exec(byte* path, byte** arguments, byte** environment) =>
        Next.Exec(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), arguments, environment);

    /// <summary>execv(3).</summary>
    [Intercept("execv")]
    private static partial int ExecHere(byte* path, byte** arguments) =>
        Next.ExecHere(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), arguments);

    /// <summary>execvp(3).</summary>
    [Intercept("execvp")]
    private static partial int ExecSearched(byte* path, byte** arguments) =>
        Next.ExecSearched(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), arguments);

    /// <summary>execvpe(3).</summary>
    [Intercept("execvpe")]
    private static partial int ExecSearchedIn(byte* path, byte** arguments, byte** environment) =>
        Next.ExecSearchedIn(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), arguments, environment);

    /// <summary>execveat(2).</summary>
    [Intercept("execveat")]
    private static partial int ExecAt(int directory, byte* path, byte** arguments, byte** environment, int flags) =>
        Next.ExecAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), arguments, environment, flags);

    /// <summary>posix_spawn(3).</summary>
    [Intercept("posix_spawn")]
    private static partial int Spawn(int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** environment) =>
        Next.Spawn(process, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), actions, attributes, arguments, environment);

    /// <summary>posix_spawnp(3).</summary>
    [Intercept("posix_spawnp")]
    private static partial int SpawnSearched(int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** environment) =>
        Next.SpawnSearched(process, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), actions, attributes, arguments, environment);

    /// <summary>posix_spawn_file_actions_addopen(3): libc copies the path.</summary>
    [Intercept("posix_spawn_file_actions_addopen")]
    private static partial int AddOpen(void* actions, int file, byte* path, int flags, uint mode) =>
        Next.AddOpen(actions, file, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags, mode);
}
