using Redirect.Paths;

namespace Redirect;

/// <summary>Opening files and directories.</summary>
internal static unsafe partial class OpenHooks
{
    /// <summary>open(2): if the program passed no mode, it is an arbitrary value that libc ignores.</summary>
    [Intercept("open"), Intercept("open64")]
    private static partial int Open(byte* path, int flags, uint mode) =>
        Next.Open(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags, mode);

    /// <summary>openat(2).</summary>
    [Intercept("openat"), Intercept("openat64")]
    private static partial int OpenAt(int directory, byte* path, int flags, uint mode) =>
        Next.OpenAt(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags, mode);

    /// <summary>open(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__open_2"), Intercept("__open64_2")]
    private static partial int OpenChecked(byte* path, int flags) =>
        Next.OpenChecked(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags);

    /// <summary>openat(2) of those.</summary>
    [Intercept("__openat_2"), Intercept("__openat64_2")]
    private static partial int OpenAtChecked(int directory, byte* path, int flags) =>
        Next.OpenAtChecked(directory, Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), flags);

    /// <summary>creat(2).</summary>
    [Intercept("creat"), Intercept("creat64")]
    private static partial int Create(byte* path, uint mode) => Next.Create(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>fopen(3).</summary>
    [Intercept("fopen"), Intercept("fopen64")]
    private static partial void* OpenStream(byte* path, byte* mode) =>
        Next.OpenStream(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode);

    /// <summary>freopen(3): the path may be null.</summary>
    [Intercept("freopen"), Intercept("freopen64")]
    private static partial void* ReopenStream(byte* path, byte* mode, void* stream) =>
        Next.ReopenStream(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), mode, stream);

    /// <summary>opendir(3).</summary>
    [Intercept("opendir")]
    private static partial void* OpenDirectory(byte* path) => Next.OpenDirectory(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]));

    /// <summary>scandir(3).</summary>
    [Intercept("scandir"), Intercept("scandir64")]
    private static partial int ScanDirectory(byte* path, void* entries, void* filter, void* compare) =>
        Next.ScanDirectory(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), entries, filter, compare);

    /// <summary>ftw(3), which visits the other paths.</summary>
    [Intercept("ftw"), Intercept("ftw64")]
    private static partial int WalkTree(byte* path, void* visit, int descriptors) =>
        Next.WalkTree(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), visit, descriptors);

    /// <summary>nftw(3), which visits the other paths.</summary>
    [Intercept("nftw"), Intercept("nftw64")]
    private static partial int WalkTreeWithFlags(byte* path, void* visit, int descriptors, int flags) =>
        Next.WalkTreeWithFlags(Table.Redirect(path, stackalloc byte[Table.PATH_MAX]), visit, descriptors, flags);
}
