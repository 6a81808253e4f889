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
    private static partial int UnlinkAt(int folder, byte* path, int flags) =>
        Tracer.Result(
            Call.UnlinkAt,
            Next.UnlinkAt(folder, path, flags),
            $"unlinkat({new Folder(folder)}, {path}, {new RemoveFlags(flags)})");

    [Intercept("remove")]
    private static partial int Remove(byte* path) =>
        Tracer.Result(Call.Remove, Next.Remove(path), $"remove({path})");

    [Intercept("rename")]
    private static partial int Rename(byte* from, byte* to) =>
        Tracer.Result(Call.Rename, Next.Rename(from, to), $"rename({from}, {to})");

    [Intercept("renameat")]
    private static partial int RenameAt(int fromFolder, byte* from, int toFolder, byte* to) =>
        Tracer.Result(
            Call.RenameAt,
            Next.RenameAt(fromFolder, from, toFolder, to),
            $"renameat({new Folder(fromFolder)}, {from}, {new Folder(toFolder)}, {to})");

    [Intercept("renameat2")]
    private static partial int RenameAt2(int fromFolder, byte* from, int toFolder, byte* to, uint flags) =>
        Tracer.Result(
            Call.RenameAt2,
            Next.RenameAt2(fromFolder, from, toFolder, to, flags),
            $"renameat2({new Folder(fromFolder)}, {from}, {new Folder(toFolder)}, {to}, {new RenameFlags(flags)})");

    [Intercept("mkdir")]
    private static partial int MakeFolder(byte* path, uint mode) =>
        Tracer.Result(Call.MkDir, Next.MakeFolder(path, mode), $"mkdir({path}, {new Mode(mode)})");

    [Intercept("mkdirat")]
    private static partial int MakeFolderAt(int folder, byte* path, uint mode) =>
        Tracer.Result(
            Call.MkDirAt,
            Next.MakeFolderAt(folder, path, mode),
            $"mkdirat({new Folder(folder)}, {path}, {new Mode(mode)})");

    [Intercept("rmdir")]
    private static partial int RemoveFolder(byte* path) =>
        Tracer.Result(Call.RmDir, Next.RemoveFolder(path), $"rmdir({path})");
}
