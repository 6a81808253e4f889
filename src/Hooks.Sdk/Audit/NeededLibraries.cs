using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK106: the library needs (DT_NEEDED) only libraries that the project lists. A library that is missing on a
/// machine would keep every program from starting, and a libc by name would be either glibc's or musl's.</summary>
internal static class NeededLibraries
{
    public const string Code = "HOOKSDK106";

    public static IEnumerable<Finding> Check(SharedObject library, IReadOnlySet<string> listed) => library.Needed
        .Where(needed => !listed.Contains(needed))
        .Select(static needed => new Finding(Code,
            $"The library needs '{needed}' (DT_NEEDED), which the project does not list: if it is missing, no program would start. Remove it from the linker's command line; functions of libc are found without it. If it is needed, add it to the property HooksNeededLibraries."));
}
