namespace HookCost;

/// <summary>The same hooks in C and in C#, each a library of its own.</summary>
/// <param name="C">The library in C.</param>
/// <param name="CSharp">The library in C#.</param>
internal sealed record HookPair(string C, string CSharp)
{
    /// <summary>Functions of libc from int to int, which a library for the cost of loading passes through.</summary>
    private static readonly string[] s_functions =
    [
        "close", "fsync", "fdatasync", "syncfs", "dup", "fchdir", "isatty", "epoll_create", "epoll_create1", "inotify_init1", "isalpha",
        "isdigit", "isalnum", "isspace", "isupper", "islower", "isprint", "ispunct", "iscntrl", "isgraph", "isxdigit", "isblank", "toupper",
        "tolower", "toascii", "isascii", "abs", "ffs", "getpgid", "getsid",
    ];

    /// <summary>Builds the hooks of Hooks/NAME.cs and Native/hooks/NAME.c.</summary>
    public static Task<HookPair> BuildAsync(string directory, string name) => BuildAsync(
        directory, name, File.ReadAllText(Subjects.Source($"../Hooks/{name}.cs")), File.ReadAllText(Subjects.Source($"hooks/{name}.c")));

    /// <summary>Builds hooks that pass so many functions through.</summary>
    public static Task<HookPair> BuildPassingAsync(string directory, int count)
    {
        var functions = s_functions[..count];
        var inCSharp = functions.Select(static function => $"""
                [Intercept("{function}")]
                private static partial int Pass_{function}(int value) => Next.Pass_{function}(value);
            """);
        var inC = functions.Select(static function => $$"""
            NEXT(int, {{function}}, int)

            int {{function}}(int value)
            {
                FIND({{function}});
                return next_{{function}}(value);
            }
            """);
        return BuildAsync(
            directory,
            $"Passing{count}",
            $"internal static partial class Passing\n{{\n{string.Join('\n', inCSharp)}\n}}\n",
            $"#include \"next.h\"\n{string.Join('\n', inC)}\n");
    }

    /// <summary>The number of functions that can be passed through.</summary>
    public static int MaxPassed => s_functions.Length;

    private static async Task<HookPair> BuildAsync(string directory, string name, string inCSharp, string inC)
    {
        var project = Directory.CreateDirectory(Path.Combine(directory, name)).FullName;
        File.WriteAllText(Path.Combine(project, $"{name}.c"), inC);
        File.WriteAllText(Path.Combine(project, $"{name}.cs"), inCSharp);
        File.WriteAllText(Path.Combine(project, "Directory.Build.props"), $"<Project><Import Project=\"{Subjects.Root}Directory.Build.props\" /></Project>");
        File.WriteAllText(Path.Combine(project, "Directory.Packages.props"), $"<Project><Import Project=\"{Subjects.Root}Directory.Packages.props\" /></Project>");
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Subjects.Root}src/Hooks.Sdk/Repository.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <!-- Other names of the same functions: the programs call none. -->
                <NoWarn>$(NoWarn);HOOK026</NoWarn>
              </PropertyGroup>
              <Import Project="{Subjects.Root}src/Hooks.Sdk/Repository.targets" />
            </Project>
            """);

        var pair = new HookPair(Path.Combine(project, $"{name}-c.so"), Path.Combine(project, $"artifacts/linux-x64/lib{name.ToLowerInvariant()}.so"));
        await Shell.RunAsync("gcc", [
            "-O2", "-shared", "-fPIC", "-s", "-fno-builtin-malloc", "-Wall", "-Wextra", "-Wl,-z,relro,-z,now", "-I", Subjects.Source("hooks"),
            "-o", pair.C, Path.Combine(project, $"{name}.c"),
        ]);
        await Subjects.BuildHooksAsync(Path.Combine(project, $"{name}.csproj"));
        return pair;
    }
}
