using Hooks;
using Trace.Arguments;
using Trace.Configuration;
using Trace.Lines;

namespace Trace.Calls;

/// <summary>Opening a file (open(2), fopen(3), opendir(3)).</summary>
internal static unsafe partial class OpenHooks
{
    [Intercept("open"), Intercept("open64")]
    private static partial int Open(byte* path, int flags, uint mode) =>
        Tracer.Result(Call.Open, Next.Open(path, flags, mode), $"open({path}, {new OpenFlags(flags, mode)})");

    [Intercept("__open_2"), Intercept("__open64_2")]
    private static partial int OpenChecked(byte* path, int flags) =>
        Tracer.Result(Call.Open, Next.OpenChecked(path, flags), $"open({path}, {new OpenFlags(flags, 0)})");

    [Intercept("openat"), Intercept("openat64")]
    private static partial int OpenAt(int directory, byte* path, int flags, uint mode) =>
        Tracer.Result(
            Call.OpenAt,
            Next.OpenAt(directory, path, flags, mode),
            $"openat({new DirectoryDescriptor(directory)}, {path}, {new OpenFlags(flags, mode)})");

    [Intercept("__openat_2"), Intercept("__openat64_2")]
    private static partial int OpenAtChecked(int directory, byte* path, int flags) =>
        Tracer.Result(
            Call.OpenAt,
            Next.OpenAtChecked(directory, path, flags),
            $"openat({new DirectoryDescriptor(directory)}, {path}, {new OpenFlags(flags, 0)})");

    [Intercept("creat"), Intercept("creat64")]
    private static partial int Create(byte* path, uint mode) =>
        Tracer.Result(Call.Creat, Next.Create(path, mode), $"creat({path}, {new Mode(mode)})");

    [Intercept("fopen"), Intercept("fopen64")]
    private static partial void* OpenStream(byte* path, byte* mode) =>
        Tracer.Result(Call.FOpen, Next.OpenStream(path, mode), $"fopen({path}, {mode})");

    [Intercept("opendir")]
    private static partial void* OpenDirectory(byte* path) =>
        Tracer.Result(Call.OpenDir, Next.OpenDirectory(path), $"opendir({path})");
}
