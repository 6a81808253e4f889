using Hooks;
using Trace.Arguments;
using Trace.Configuration;
using Trace.Lines;

namespace Trace.Calls;

/// <summary>Names of files and directories: removing, renaming and creating them.</summary>
internal static unsafe partial class NameHooks
{
    [Intercept("unlink")]
    private static partial int Unlink(byte* path) =>
        Tracer.Result(Call.Unlink, Next.Unlink(path), $"unlink({path})");

    [Intercept("unlinkat")]
    private static partial int UnlinkAt(int directory, byte* path, int flags) =>
        Tracer.Result(
            Call.UnlinkAt,
            Next.UnlinkAt(directory, path, flags),
            $"unlinkat({new DirectoryDescriptor(directory)}, {path}, {new RemoveFlags(flags)})");

    [Intercept("remove")]
    private static partial int Remove(byte* path) =>
        Tracer.Result(Call.Remove, Next.Remove(path), $"remove({path})");

    [Intercept("rename")]
    private static partial int Rename(byte* from, byte* to) =>
        Tracer.Result(Call.Rename, Next.Rename(from, to), $"rename({from}, {to})");

    [Intercept("renameat")]
    private static partial int RenameAt(int fromDirectory, byte* from, int toDirectory, byte* to) =>
        Tracer.Result(
            Call.RenameAt,
            Next.RenameAt(fromDirectory, from, toDirectory, to),
            $"renameat({new DirectoryDescriptor(fromDirectory)}, {from}, {new DirectoryDescriptor(toDirectory)}, {to})");

    [Intercept("renameat2")]
    private static partial int RenameAt2(int fromDirectory, byte* from, int toDirectory, byte* to, uint flags) =>
        Tracer.Result(
            Call.RenameAt2,
            Next.RenameAt2(fromDirectory, from, toDirectory, to, flags),
            $"renameat2({new DirectoryDescriptor(fromDirectory)}, {from}, {new DirectoryDescriptor(toDirectory)}, {to}, {new RenameFlags(flags)})");

    [Intercept("mkdir")]
    private static partial int MakeDirectory(byte* path, uint mode) =>
        Tracer.Result(Call.MkDir, Next.MakeDirectory(path, mode), $"mkdir({path}, {new Mode(mode)})");

    [Intercept("mkdirat")]
    private static partial int MakeDirectoryAt(int directory, byte* path, uint mode) =>
        Tracer.Result(
            Call.MkDirAt,
            Next.MakeDirectoryAt(directory, path, mode),
            $"mkdirat({new DirectoryDescriptor(directory)}, {path}, {new Mode(mode)})");

    [Intercept("rmdir")]
    private static partial int RemoveDirectory(byte* path) =>
        Tracer.Result(Call.RmDir, Next.RemoveDirectory(path), $"rmdir({path})");
}
