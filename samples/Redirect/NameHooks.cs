using Redirect.Paths;

namespace Redirect;

/// <summary>Creating, removing and renaming files and directories.</summary>
internal static unsafe partial class NameHooks
{
    /// <summary>chdir(2): relative paths follow by themselves.</summary>
    [Intercept("chdir")]
    private static partial int ChangeDirectory(byte* path) => Next.ChangeDirectory(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>mkdir(2).</summary>
    [Intercept("mkdir")]
    private static partial int MakeDirectory(byte* path, uint mode) =>
        Next.MakeDirectory(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>mkdirat(2).</summary>
    [Intercept("mkdirat")]
    private static partial int MakeDirectoryAt(int directory, byte* path, uint mode) =>
        Next.MakeDirectoryAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>mknod(2).</summary>
    [Intercept("mknod")]
    private static partial int MakeNode(byte* path, uint mode, ulong device) =>
        Next.MakeNode(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, device);

    /// <summary>mknodat(2).</summary>
    [Intercept("mknodat")]
    private static partial int MakeNodeAt(int directory, byte* path, uint mode, ulong device) =>
        Next.MakeNodeAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, device);

    /// <summary>mknod(2) of programs that were linked with glibc before 2.33.</summary>
    [Intercept("__xmknod")]
    private static partial int OldMakeNode(int version, byte* path, uint mode, ulong* device) =>
        Next.OldMakeNode(version, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, device);

    /// <summary>mknodat(2) of those.</summary>
    [Intercept("__xmknodat")]
    private static partial int OldMakeNodeAt(int version, int directory, byte* path, uint mode, ulong* device) =>
        Next.OldMakeNodeAt(version, directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, device);

    /// <summary>mkfifo(3).</summary>
    [Intercept("mkfifo")]
    private static partial int MakeFifo(byte* path, uint mode) =>
        Next.MakeFifo(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>mkfifoat(3).</summary>
    [Intercept("mkfifoat")]
    private static partial int MakeFifoAt(int directory, byte* path, uint mode) =>
        Next.MakeFifoAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>rmdir(2).</summary>
    [Intercept("rmdir")]
    private static partial int RemoveDirectory(byte* path) => Next.RemoveDirectory(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>unlink(2).</summary>
    [Intercept("unlink")]
    private static partial int Unlink(byte* path) => Next.Unlink(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>unlinkat(2).</summary>
    [Intercept("unlinkat")]
    private static partial int UnlinkAt(int directory, byte* path, int flags) =>
        Next.UnlinkAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags);

    /// <summary>remove(3).</summary>
    [Intercept("remove")]
    private static partial int Remove(byte* path) => Next.Remove(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>rename(2).</summary>
    [Intercept("rename")]
    private static partial int Rename(byte* from, byte* to) =>
        Next.Rename(Table.Redirect(from, stackalloc byte[Table.PATH_MAX]), Table.Redirect(to, stackalloc byte[Table.PATH_MAX]));

    /// <summary>renameat(2).</summary>
    [Intercept("renameat")]
    private static partial int RenameAt(int fromDirectory, byte* from, int toDirectory, byte* to) =>
        Next.RenameAt(fromDirectory, Table.Redirect(from, stackalloc byte[Table.PATH_MAX]), toDirectory, Table.Redirect(to, stackalloc byte[Table.PATH_MAX]));

    /// <summary>renameat2(2).</summary>
    [Intercept("renameat2")]
    private static partial int RenameAtWithFlags(int fromDirectory, byte* from, int toDirectory, byte* to, uint flags) =>
        Next.RenameAtWithFlags(fromDirectory, Table.Redirect(from, stackalloc byte[Table.PATH_MAX]), toDirectory, Table.Redirect(to, stackalloc byte[Table.PATH_MAX]), flags);
}
