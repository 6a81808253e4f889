using Redirect.Paths;

namespace Redirect;

/// <summary>Permissions, owners, sizes, times and extended attributes.</summary>
internal static unsafe partial class AttributeHooks
{
    /// <summary>chmod(2).</summary>
    [Intercept("chmod")]
    private static partial int ChangeMode(byte* path, uint mode) =>
        Next.ChangeMode(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>fchmodat(2).</summary>
    [Intercept("fchmodat")]
    private static partial int ChangeModeAt(int directory, byte* path, uint mode, int flags) =>
        Next.ChangeModeAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, flags);

    /// <summary>lchmod(3).</summary>
    [Intercept("lchmod")]
    private static partial int ChangeLinkMode(byte* path, uint mode) =>
        Next.ChangeLinkMode(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>chown(2).</summary>
    [Intercept("chown")]
    private static partial int ChangeOwner(byte* path, uint user, uint group) =>
        Next.ChangeOwner(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), user, group);

    /// <summary>lchown(2).</summary>
    [Intercept("lchown")]
    private static partial int ChangeLinkOwner(byte* path, uint user, uint group) =>
        Next.ChangeLinkOwner(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), user, group);

    /// <summary>fchownat(2).</summary>
    [Intercept("fchownat")]
    private static partial int ChangeOwnerAt(int directory, byte* path, uint user, uint group, int flags) =>
        Next.ChangeOwnerAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), user, group, flags);

    /// <summary>truncate(2).</summary>
    [Intercept("truncate"), Intercept("truncate64")]
    private static partial int Truncate(byte* path, long length) =>
        Next.Truncate(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), length);

    /// <summary>utimensat(2).</summary>
    [Intercept("utimensat")]
    private static partial int SetTimesAt(int directory, byte* path, TimeSpec* times, int flags) =>
        Next.SetTimesAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), times, flags);

    /// <summary>utime(2).</summary>
    [Intercept("utime")]
    private static partial int SetTimesInSeconds(byte* path, void* times) =>
        Next.SetTimesInSeconds(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), times);

    /// <summary>utimes(2).</summary>
    [Intercept("utimes")]
    private static partial int SetTimes(byte* path, TimeVal* times) =>
        Next.SetTimes(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), times);

    /// <summary>lutimes(3).</summary>
    [Intercept("lutimes")]
    private static partial int SetLinkTimes(byte* path, TimeVal* times) =>
        Next.SetLinkTimes(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), times);

    /// <summary>futimesat(2).</summary>
    [Intercept("futimesat")]
    private static partial int OldSetTimesAt(int directory, byte* path, TimeVal* times) =>
        Next.OldSetTimesAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), times);

    /// <summary>getxattr(2).</summary>
    [Intercept("getxattr")]
    private static partial nint GetAttribute(byte* path, byte* name, void* value, nuint size) =>
        Next.GetAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name, value, size);

    /// <summary>lgetxattr(2).</summary>
    [Intercept("lgetxattr")]
    private static partial nint GetLinkAttribute(byte* path, byte* name, void* value, nuint size) =>
        Next.GetLinkAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name, value, size);

    /// <summary>setxattr(2).</summary>
    [Intercept("setxattr")]
    private static partial int SetAttribute(byte* path, byte* name, void* value, nuint size, int flags) =>
        Next.SetAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name, value, size, flags);

    /// <summary>lsetxattr(2).</summary>
    [Intercept("lsetxattr")]
    private static partial int SetLinkAttribute(byte* path, byte* name, void* value, nuint size, int flags) =>
        Next.SetLinkAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name, value, size, flags);

    /// <summary>listxattr(2).</summary>
    [Intercept("listxattr")]
    private static partial nint ListAttributes(byte* path, byte* names, nuint size) =>
        Next.ListAttributes(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), names, size);

    /// <summary>llistxattr(2).</summary>
    [Intercept("llistxattr")]
    private static partial nint ListLinkAttributes(byte* path, byte* names, nuint size) =>
        Next.ListLinkAttributes(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), names, size);

    /// <summary>removexattr(2).</summary>
    [Intercept("removexattr")]
    private static partial int RemoveAttribute(byte* path, byte* name) =>
        Next.RemoveAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name);

    /// <summary>lremovexattr(2).</summary>
    [Intercept("lremovexattr")]
    private static partial int RemoveLinkAttribute(byte* path, byte* name) =>
        Next.RemoveLinkAttribute(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), name);
}
