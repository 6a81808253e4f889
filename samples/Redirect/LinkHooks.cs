using Redirect.Paths;

namespace Redirect;

/// <summary>Links, and what they lead to.</summary>
internal static unsafe partial class LinkHooks
{
    /// <summary>link(2).</summary>
    [Intercept("link")]
    private static partial int Link(byte* from, byte* to) =>
        Next.Link(Table.Redirect(from, stackalloc byte[Table.PATH_MAX]), Table.Redirect(to, stackalloc byte[Table.PATH_MAX]));

    /// <summary>linkat(2).</summary>
    [Intercept("linkat")]
    private static partial int LinkAt(int fromDirectory, byte* from, int toDirectory, byte* to, int flags) =>
        Next.LinkAt(fromDirectory, Table.Redirect(from, stackalloc byte[Table.PATH_MAX]), toDirectory, Table.Redirect(to, stackalloc byte[Table.PATH_MAX]), flags);

    /// <summary>symlink(2): the text of the link is content, and stays.</summary>
    [Intercept("symlink")]
    private static partial int MakeSymbolicLink(byte* text, byte* path) =>
        Next.MakeSymbolicLink(text, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>symlinkat(2).</summary>
    [Intercept("symlinkat")]
    private static partial int MakeSymbolicLinkAt(byte* text, int directory, byte* path) =>
        Next.MakeSymbolicLinkAt(text, directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>readlink(2).</summary>
    [Intercept("readlink")]
    private static partial nint ReadLink(byte* path, byte* text, nuint size) =>
        Next.ReadLink(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), text, size);

    /// <summary>readlinkat(2).</summary>
    [Intercept("readlinkat")]
    private static partial nint ReadLinkAt(int directory, byte* path, byte* text, nuint size) =>
        Next.ReadLinkAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), text, size);

    /// <summary>readlink(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__readlink_chk")]
    private static partial nint ReadLinkChecked(byte* path, byte* text, nuint size, nuint available) =>
        Next.ReadLinkChecked(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), text, size, available);

    /// <summary>readlinkat(2) of those.</summary>
    [Intercept("__readlinkat_chk")]
    private static partial nint ReadLinkAtChecked(int directory, byte* path, byte* text, nuint size, nuint available) =>
        Next.ReadLinkAtChecked(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), text, size, available);

    /// <summary>realpath(3): the answer is the other path.</summary>
    [Intercept("realpath")]
    private static partial byte* GetRealPath(byte* path, byte* resolved) =>
        Next.GetRealPath(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), resolved);

    /// <summary>realpath(3) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__realpath_chk")]
    private static partial byte* GetRealPathChecked(byte* path, byte* resolved, nuint available) =>
        Next.GetRealPathChecked(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), resolved, available);

    /// <summary>canonicalize_file_name(3).</summary>
    [Intercept("canonicalize_file_name")]
    private static partial byte* GetCanonicalName(byte* path) =>
        Next.GetCanonicalName(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));
}
