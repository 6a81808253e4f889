using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Linking;

/// <summary>Explains a linker's error messages to the author of a hook. The messages themselves are only in the detailed log.</summary>
internal static partial class LinkerFailure
{
    public const string Failed = "HOOKSDK003";
    public const string NotALinker = "HOOKSDK018";
    public const string Crashed = "HOOKSDK019";

    private const string Log = "The linker's output is in the detailed log (dotnet build -v:d).";

    /// <summary>Explains in one line what failed, and what to do.</summary>
    /// <param name="run">How the linker ended.</param>
    /// <param name="linker">Its path.</param>
    /// <param name="architecture">The processor that it links for.</param>
    /// <param name="objects">The objects that the project links in.</param>
    /// <returns>The error's code, and the line.</returns>
    public static (string Code, string Message) Explain(ToolRun run, string linker, string architecture, IReadOnlyList<AuthorObject> objects)
    {
        if (SystemFailure.Find(run.Output) is { } system)
        {
            return (SystemFailure.Code, $"The linker '{linker}' failed: {system}.");
        }

        if (run.Breakdown is { } breakdown)
        {
            return (run.StartError != 0 ? NotALinker : Crashed, $"The linker '{linker}' {breakdown}. Set HooksLinker to another one, ld.lld or ld. {Log}");
        }

        return OfWords(run.Output, linker, architecture, objects) is { } known && !run.Succeeded ? known : IsKnownLinker(linker)
            ? (Failed, string.Create(CultureInfo.InvariantCulture, $"The linker '{linker}' could not link the library (exit code {run.ExitCode}). {Log} Set HooksLinker to another one, ld.lld or ld."))
            : (NotALinker, $"'{linker}' wrote no library and is neither ld.lld nor GNU ld, the two linkers that hook libraries support. Set HooksLinker to one of them, or remove it.");
    }

    private static (string Code, string Message)? OfWords(string output, string linker, string architecture, IReadOnlyList<AuthorObject> objects)
    {
        if (PositionDependent.IsMatch(output) && AuthorObject.In(output, objects) is { } linked)
        {
            return (AuthorObject.CannotBeLinked, $"The HookObject '{linked.Name}' is not position-independent code, and a library can be loaded at any address: compile it with -fPIC.");
        }

        if (OtherProcessor.IsMatch(output))
        {
            return (NotALinker, $"The linker '{linker}' does not link for {architecture}. Install the package 'lld' (ld.lld, every architecture), or for GNU ld 'binutils-{(architecture == "arm64" ? "aarch64" : "x86-64")}-linux-gnu'.");
        }

        if (Twice.Match(output) is { Success: true } twice)
        {
            return (Failed, $"The symbol '{twice.Groups[1].Value}' is defined twice in the library. Remove one of the two definitions.");
        }

        if (Undefined.Match(output) is { Success: true } undefined)
        {
            return (Failed, $"The symbol '{undefined.Groups[1].Value}' is undefined, and the library can't be linked without it. If it belongs to the .NET runtime (Rhp...), another System.Runtime than that of Hooks was compiled in.");
        }

        return Damaged.IsMatch(output)
            ? (SystemFailure.Code, $"An object that the build wrote is damaged, and the linker '{linker}' can't read it. Build again after dotnet clean.")
            : null;
    }

    private static bool IsKnownLinker(string linker)
    {
        var version = NativeTool.Run(linker, ["--version"], "/").Output;
        return version.Contains("GNU ld", StringComparison.Ordinal) || version.Contains("LLD", StringComparison.Ordinal);
    }

    [GeneratedRegex("unrecogni[sz]ed emulation|unknown emulation|is incompatible with|incompatible target")]
    private static partial Regex OtherProcessor { get; }

    [GeneratedRegex("recompile with -fPIC|making a shared object|cannot be preempted")]
    private static partial Regex PositionDependent { get; }

    [GeneratedRegex(@"(?:duplicate symbol: |multiple definition of `)([^\s']+)")]
    private static partial Regex Twice { get; }

    [GeneratedRegex(@"(?:symbol not found: |undefined symbol: |undefined symbol `|undefined reference to `)([^\s']+)")]
    private static partial Regex Undefined { get; }

    [GeneratedRegex("file format not recognized|file truncated|section header table|invalid section|not an ELF|unknown file type|corrupt|goes past the end")]
    private static partial Regex Damaged { get; }
}
