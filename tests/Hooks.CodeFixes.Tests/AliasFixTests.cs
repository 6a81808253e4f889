using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>The names of a function that a hook leaves open.</summary>
public class AliasFixTests
{
    private const string Open = """
        internal static unsafe partial class Hooks1
        {
            /// <summary>Opens.</summary>
            [Intercept("open")]
            private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags, mode);
        }
        """;

    [Fact]
    public async Task What_can_be_done_is_offered() => Assert.Equal(
        ["Intercept 'open64' too", "Add a separate hook for '__open_2', '__open64_2'", "Ignore the other names (Aliases.Ignore)"],
        await CodeFix.Titles<AliasFixProvider>(Open, "HOOK026"));

    [Fact]
    public Task A_name_that_the_method_suits_goes_on_the_method() => CodeFix.Fixes<AliasFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("ftruncate")] // both
            private static partial int Cut(int fd, long length) => Next.Cut(fd, length);
        }
        """,
        "HOOK026",
        """
        internal static partial class Hooks1
        {
            [Intercept("ftruncate"), Intercept("ftruncate64")] // both
            private static partial int Cut(int fd, long length) => Next.Cut(fd, length);
        }
        """,
        "Intercept 'ftruncate64' too");

    [Fact]
    public Task Names_with_other_parameters_still_want_a_hook() => CodeFix.Fixes<AliasFixProvider>(
        Open,
        "HOOK026",
        Open.Replace("""[Intercept("open")]""", """[Intercept("open"), Intercept("open64")]""", StringComparison.Ordinal),
        "Intercept 'open64' too",
        "HOOK026");

    [Fact]
    public Task A_name_with_other_parameters_gets_a_hook_of_its_own() => CodeFix.Fixes<AliasFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("open"), Intercept("open64")]
            private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags, mode);

            private static int Open2 => 1;
        }
        """,
        "HOOK026",
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("open"), Intercept("open64")]
            private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags, mode);

            /// <summary><c>int __open_2(const char *path, int oflag)</c></summary>
            [Intercept("__open_2"), Intercept("__open64_2")]
            private static partial int Open22(byte* path, int oflag)
            {
                return Next.Open22(path, oflag);
            }

            private static int Open2 => 1;
        }
        """,
        "Add a separate hook for '__open_2', '__open64_2'");

    [Fact]
    public Task A_name_of_another_dialect_gets_a_hook_of_its_own_though_the_method_suits_it() => CodeFix.Fixes<AliasFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("strtol")]
            private static partial nint ToNumber(byte* text, byte** end, int @base) => Next.ToNumber(text, end, @base);
        }
        """,
        "HOOK026",
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("strtol")]
            private static partial nint ToNumber(byte* text, byte** end, int @base) => Next.ToNumber(text, end, @base);

            /// <summary><c>long __isoc23_strtol(const char *nptr, char **endptr, int base)</c></summary>
            [Intercept("__isoc23_strtol")]
            private static partial nint Isoc23Strtol(byte* nptr, byte** endptr, int @base)
            {
                return Next.Isoc23Strtol(nptr, endptr, @base);
            }
        }
        """,
        "Add a separate hook for '__isoc23_strtol'");

    [Fact]
    public Task The_other_names_are_left_alone() => CodeFix.Fixes<AliasFixProvider>(
        Open,
        "HOOK026",
        Open.Replace("""[Intercept("open")]""", """[Intercept("open", Aliases = Aliases.Ignore)]""", StringComparison.Ordinal),
        "Ignore the other names (Aliases.Ignore)");

    [Fact]
    public Task What_the_attribute_says_is_changed() => CodeFix.Fixes<AliasFixProvider>(
        Open.Replace("""[Intercept("open")]""", """[Intercept("open", Aliases = Aliases.Warn)]""", StringComparison.Ordinal),
        "HOOK026",
        Open.Replace("""[Intercept("open")]""", """[Intercept("open", Aliases = Aliases.Ignore)]""", StringComparison.Ordinal),
        "Ignore the other names (Aliases.Ignore)");

    [Fact]
    public Task All_places_of_a_file_at_once() => CodeFix.FixesAll<AliasFixProvider>(
        """
        internal static partial class Hooks1
        {
            [Intercept("ftruncate")]
            private static partial int Cut(int fd, long length) => Next.Cut(fd, length);

            [Intercept("lseek64")]
            private static partial long Seek(int fd, long offset, int from) => Next.Seek(fd, offset, from);
        }
        """,
        "HOOK026",
        """
        internal static partial class Hooks1
        {
            [Intercept("ftruncate"), Intercept("ftruncate64")]
            private static partial int Cut(int fd, long length) => Next.Cut(fd, length);

            [Intercept("lseek64"), Intercept("lseek")]
            private static partial long Seek(int fd, long offset, int from) => Next.Seek(fd, offset, from);
        }
        """);

    [Fact]
    public Task All_places_of_a_file_get_hooks_of_their_own_each_once() => CodeFix.FixesAll<AliasFixProvider>(
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("strtol")]
            private static partial nint ToNumber(byte* text, byte** end, int @base) => Next.ToNumber(text, end, @base);
        }

        internal static unsafe partial class Hooks1
        {
            [Intercept("strtoul")]
            private static partial nuint ToUnsigned(byte* text, byte** end, int @base) => Next.ToUnsigned(text, end, @base);
        }
        """,
        "HOOK026",
        """
        internal static unsafe partial class Hooks1
        {
            [Intercept("strtol")]
            private static partial nint ToNumber(byte* text, byte** end, int @base) => Next.ToNumber(text, end, @base);

            /// <summary><c>long __isoc23_strtol(const char *nptr, char **endptr, int base)</c></summary>
            [Intercept("__isoc23_strtol")]
            private static partial nint Isoc23Strtol(byte* nptr, byte** endptr, int @base)
            {
                return Next.Isoc23Strtol(nptr, endptr, @base);
            }
        }

        internal static unsafe partial class Hooks1
        {
            [Intercept("strtoul")]
            private static partial nuint ToUnsigned(byte* text, byte** end, int @base) => Next.ToUnsigned(text, end, @base);

            /// <summary><c>unsigned long __isoc23_strtoul(const char *nptr, char **endptr, int base)</c></summary>
            [Intercept("__isoc23_strtoul")]
            private static partial nuint Isoc23Strtoul(byte* nptr, byte** endptr, int @base)
            {
                return Next.Isoc23Strtoul(nptr, endptr, @base);
            }
        }
        """);
}
