namespace Hooks.Sdk.Tests.Native;

/// <summary>A hook library in C. As it stands it is right; a test changes one thing.</summary>
internal sealed record HookLibrary
{
    private const string RightSource = """
        extern void *dlsym(void *, const char *);
        static const char *volatile symbol = "bind";
        static int (*next)(int, const void *, unsigned);
        __attribute__((visibility("hidden"))) void hooks_initialize(void) { next = dlsym((void *)-1, symbol); }
        int bind(int socket, const void *address, unsigned length) { return next(socket, address, length); }

        """;

    /// <summary>C that stands behind the hook.</summary>
    public string More { get; init; } = "";

    public string VersionScript { get; init; } = "{ global: bind; local: *; };";

    /// <summary>The options of the linker beside its input and output.</summary>
    public IReadOnlyList<string> Options { get; init; } =
        ["-shared", "-init=hooks_initialize", "-z", "relro", "-z", "now", "-z", "noexecstack", "-z", "separate-code", "--hash-style=gnu"];

    /// <summary>This library, linked with more options.</summary>
    public HookLibrary With(params string[] options) => this with { Options = [.. Options, .. options] };

    /// <summary>This library, linked with another option in place of one.</summary>
    public HookLibrary WithInstead(string option, string replacement) => this with
    {
        Options = [.. Options.Select(old => old == option ? replacement : old)],
    };

    /// <summary>This library, linked without an option.</summary>
    public HookLibrary Without(string option) => this with { Options = [.. Options.Where(old => old != option)] };

    /// <summary>Builds it, and leaves the object beside it.</summary>
    /// <returns>The path of the library.</returns>
    public async Task<string> Build(string directory, string linker = "ld")
    {
        await Compile(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "exports.map"), VersionScript);
        await Toolchain.Run(linker, directory, ["-o", "libhook.so", "hook.o", "--version-script=exports.map", .. Options]);
        return Path.Combine(directory, "libhook.so");
    }

    /// <summary>Compiles it, and links nothing.</summary>
    /// <returns>The path of the object.</returns>
    public async Task<string> Compile(string directory)
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "hook.c"), RightSource + More);
        await Toolchain.Run(
            "gcc", directory, "-c", "-O2", "-fPIC", "-ffreestanding", "-fno-stack-protector", "-ftls-model=initial-exec", "hook.c");
        return Path.Combine(directory, "hook.o");
    }
}
