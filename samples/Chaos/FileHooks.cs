using Chaos.Configuration;
using Chaos.Faults;

namespace Chaos;

/// <summary>Files and directories.</summary>
internal static unsafe partial class FileHooks
{
    /// <summary>Reads the variables.</summary>
    [HookInitializer]
    public static void Start() => Settings.Read();

    /// <summary>Gives a forked child chances of its own.</summary>
    [AfterFork]
    public static void Renew() => Settings.RenewSeed();

    /// <summary>open(2): if the program passed no mode, it is an arbitrary value that libc ignores.</summary>
    [Intercept("open"), Intercept("open64")]
    private static partial int Open(byte* path, int flags, uint mode) =>
        Rules.Fail(Call.Open) ? -1 : Next.Open(path, flags, mode);

    /// <summary>openat(2).</summary>
    [Intercept("openat"), Intercept("openat64")]
    private static partial int OpenAt(int directory, byte* path, int flags, uint mode) =>
        Rules.Fail(Call.Open) ? -1 : Next.OpenAt(directory, path, flags, mode);

    /// <summary>open(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__open_2"), Intercept("__open64_2")]
    private static partial int OpenChecked(byte* path, int flags) =>
        Rules.Fail(Call.Open) ? -1 : Next.OpenChecked(path, flags);

    /// <summary>openat(2) of those.</summary>
    [Intercept("__openat_2"), Intercept("__openat64_2")]
    private static partial int OpenAtChecked(int directory, byte* path, int flags) =>
        Rules.Fail(Call.Open) ? -1 : Next.OpenAtChecked(directory, path, flags);

    /// <summary>read(2).</summary>
    [Intercept("read")]
    private static partial nint Read(int file, void* bytes, nuint count) =>
        Rules.Fail(Call.Read) ? -1 : Next.Read(file, bytes, count);

    /// <summary>read(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__read_chk")]
    private static partial nint ReadChecked(int file, void* bytes, nuint count, nuint size) =>
        Rules.Fail(Call.Read) ? -1 : Next.ReadChecked(file, bytes, count, size);

    /// <summary>readv(2).</summary>
    [Intercept("readv")]
    private static partial nint ReadVector(int file, void* parts, int count) =>
        Rules.Fail(Call.Readv) ? -1 : Next.ReadVector(file, parts, count);

    /// <summary>pread(2).</summary>
    [Intercept("pread"), Intercept("pread64")]
    private static partial nint ReadAt(int file, void* bytes, nuint count, long offset) =>
        Rules.Fail(Call.Pread) ? -1 : Next.ReadAt(file, bytes, count, offset);

    /// <summary>pread(2) of programs that were compiled with _FORTIFY_SOURCE.</summary>
    [Intercept("__pread_chk"), Intercept("__pread64_chk")]
    private static partial nint ReadAtChecked(int file, void* bytes, nuint count, long offset, nuint size) =>
        Rules.Fail(Call.Pread) ? -1 : Next.ReadAtChecked(file, bytes, count, offset, size);

    /// <summary>write(2).</summary>
    [Intercept("write")]
    private static partial nint Write(int file, void* bytes, nuint count) =>
        Rules.Fail(Call.Write) ? -1 : Next.Write(file, bytes, count);

    /// <summary>writev(2).</summary>
    [Intercept("writev")]
    private static partial nint WriteVector(int file, void* parts, int count) =>
        Rules.Fail(Call.Writev) ? -1 : Next.WriteVector(file, parts, count);

    /// <summary>pwrite(2).</summary>
    [Intercept("pwrite"), Intercept("pwrite64")]
    private static partial nint WriteAt(int file, void* bytes, nuint count, long offset) =>
        Rules.Fail(Call.Pwrite) ? -1 : Next.WriteAt(file, bytes, count, offset);

    /// <summary>fsync(2).</summary>
    [Intercept("fsync")]
    private static partial int Sync(int file) =>
        Rules.Fail(Call.Fsync) ? -1 : Next.Sync(file);

    /// <summary>fdatasync(2).</summary>
    [Intercept("fdatasync")]
    private static partial int SyncData(int file) =>
        Rules.Fail(Call.Fdatasync) ? -1 : Next.SyncData(file);

    /// <summary>rename(2).</summary>
    [Intercept("rename")]
    private static partial int Rename(byte* path, byte* target) =>
        Rules.Fail(Call.Rename) ? -1 : Next.Rename(path, target);

    /// <summary>unlink(2).</summary>
    [Intercept("unlink")]
    private static partial int Unlink(byte* path) =>
        Rules.Fail(Call.Unlink) ? -1 : Next.Unlink(path);

    /// <summary>mkdir(2).</summary>
    [Intercept("mkdir")]
    private static partial int MakeDirectory(byte* path, uint mode) =>
        Rules.Fail(Call.Mkdir) ? -1 : Next.MakeDirectory(path, mode);
}
