using System.Text;
using Hooks.Sdk.Elf;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Programs;

/// <summary>The libc that a dynamic linker loads.</summary>
/// <param name="Name"><c>glibc</c> or <c>musl</c>.</param>
/// <param name="Version">The version, such as 2.36; null if the file doesn't say, as that of musl.</param>
/// <param name="Lacks">What the preloaded library needs of it and it hasn't.</param>
internal sealed record LinkedLibc(string Name, Version? Version, IReadOnlyList<string> Lacks)
{
    private const string Prefix = "GLIBC_";

    private string Directory { get; init; } = string.Empty;

    /// <summary>Finds the libc of a dynamic linker: musl's is itself, that of glibc lies beside it.</summary>
    /// <param name="loader">The path of the dynamic linker.</param>
    /// <param name="library">The path of the library that is preloaded.</param>
    /// <returns>Null if it isn't there or can't be read.</returns>
    public static LinkedLibc? Find(byte[] loader, string library)
    {
        var real = Encoding.UTF8.GetString(Libc.RealPath(loader) ?? loader);
        var isMusl = Path.GetFileName(Encoding.UTF8.GetString(loader)).StartsWith("ld-musl-", StringComparison.Ordinal);
        var directory = Path.GetDirectoryName(real) ?? "/";
        if (Read(isMusl ? real : Path.Combine(directory, "libc.so.6")) is not { } libc || Read(library) is not { } preloaded)
        {
            return null;
        }

        var found = new LinkedLibc(isMusl ? "musl" : "glibc", VersionOf(libc), []) { Directory = directory };
        var defined = preloaded.Needed.Select(found.Beside).Append(libc).SelectMany(Exports).ToHashSet();
        return found with { Lacks = [.. preloaded.Symbols.Where(static symbol => symbol is { IsImported: true, IsWeak: false }).Select(static symbol => symbol.Name).Where(name => !defined.Contains(name))] };
    }

    /// <summary>A library that lies beside it; null if there is none of that name, or if it can't be read.</summary>
    public SharedObject? Beside(string name) => name.Contains('/', StringComparison.Ordinal) ? null : Read(Path.Combine(Directory, name));

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Name : $"{Name} {Version}";

    private static IEnumerable<string> Exports(SharedObject? library) =>
        library?.Symbols.Where(static symbol => symbol.IsExported).Select(static symbol => symbol.Name) ?? [];

    private static Version? VersionOf(SharedObject libc) => libc.Symbols
        .Select(static symbol => symbol.Version is { } version && version.StartsWith(Prefix, StringComparison.Ordinal) && Version.TryParse(version[Prefix.Length..], out var number) ? number : null)
        .Max();

    private static SharedObject? Read(string path)
    {
        try
        {
            return SharedObject.Read(ElfImage.Read(File.ReadAllBytes(path)));
        }
        catch (Exception failure) when (failure is ElfFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
