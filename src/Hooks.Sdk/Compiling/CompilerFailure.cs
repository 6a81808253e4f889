using System.Text.RegularExpressions;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Linking;
using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Compiling;

/// <summary>Explains ILC's error messages to the author of a hook.</summary>
/// <remarks>ILC expects all of .NET. If the code needs a part of it that hook libraries do not include, it ends with an
/// exception whose message names the method and the part. Its own output is only in the detailed log.</remarks>
internal static partial class CompilerFailure
{
    public const string NoNativeForm = "HOOKSDK002";
    public const string NotRun = "HOOKSDK016";
    public const string NoResult = "HOOKSDK017";
    public const string OtherVersion = "HOOKSDK020";

    private const string Log = "The compiler's output is in the detailed log (dotnet build -v:d).";

    /// <summary>The parts of .NET that ILC needs for ordinary C#, by their names in its message.</summary>
    private static readonly (string Part, RuntimeHelper Meaning)[] s_parts =
    [
        ("System.Runtime.TypeCast", new(
            "checks or casts the type of an object, or stores one in an array",
            "Use a struct and a generic method: its type is known at build time.")),
        ("System.Runtime.RuntimeExports", new(
            "casts an object to a struct",
            "Keep the value in its own type: use a generic method with a struct constraint instead of object or an interface.")),
        ("InitializeClosedInstance", new(
            "creates a delegate (from a lambda or a method)",
            "Use a function pointer: delegate*<int, int> next = &Method.")),
        ("System.Runtime.TypeLoaderExports", new(
            "calls a virtual generic method",
            "Take the implementation as a type parameter with a struct constraint, so that the call is resolved at build time.")),
        ("System.RuntimeType", new(
            "works with an object",
            "Keep the value in its own type: use a generic method with a struct constraint instead of object or an interface.")),
        ("Internal.Runtime.CompilerHelpers.InteropHelpers", new(
            "calls a function of another library than libc",
            "Write [DllImport(\"libc\")]: the dynamic linker looks for the symbol in every library of the process.")),
        ("MarshalDirectiveException", new(
            "calls a [DllImport] method with a type that needs marshalling",
            "Use numbers, pointers and structs of these (for a string, a byte* to a u8 literal).")),
    ];

    /// <summary>Explains in one line what failed, where, and what to do.</summary>
    /// <param name="run">How ILC ended.</param>
    /// <param name="compiler">Its path.</param>
    /// <param name="version">The version that it should have; empty if unknown.</param>
    /// <returns>The error's code, and the line.</returns>
    public static (string Code, string Message) Explain(ToolRun run, string compiler, string version)
    {
        if (SystemFailure.Find(run.Output) is { } system)
        {
            return (SystemFailure.Code, $"The native compiler failed: {system}.");
        }

        if (run.Breakdown is { } breakdown)
        {
            return (run.StartError != 0 ? NotRun : NoResult, $"The native compiler '{compiler}' {breakdown}. {Remedy(run)}");
        }

        var explained = run.Succeeded ? NothingWritten : Explain(run.Output);
        return explained.Code is NoNativeForm or NoResult && InstalledVersion(compiler) is { } installed && !IsVersion(installed, version)
            ? (OtherVersion, $"The native compiler '{compiler}' has version {installed}, but the freestanding runtime is written for {version}: it could not compile the library. Remove the version of runtime.linux-*.Microsoft.DotNet.ILCompiler from the project.")
            : explained;
    }

    /// <summary>Explains a run that ended with an error message.</summary>
    /// <param name="output">What ILC wrote.</param>
    public static (string Code, string Message) Explain(string output)
    {
        if (ExportedTwice.Match(output) is { Success: true } again)
        {
            return OfSymbol(again.Groups[1].Value);
        }

        var method = Method.Match(output) is { Success: true } match ? Assembly.Replace(match.Groups[1].Value, "") : null;
        foreach (var (part, meaning) in s_parts)
        {
            if (output.Contains($"'{part}'", StringComparison.Ordinal) || output.Contains($".{part}'", StringComparison.Ordinal))
            {
                return (NoNativeForm, $"{method ?? "The library"} {meaning.Cause}, which needs the .NET runtime, and hook libraries do not include it. {meaning.Remedy}");
            }
        }

        var wanted = Wanted.Match(output) is { Success: true } found
            ? $"needs '{Assembly.Replace(found.Groups[1].Success ? $"{found.Groups[2].Value}.{found.Groups[1].Value}" : found.Groups[3].Value, "")}', a part of the .NET runtime that hook libraries do not include"
            : "uses a feature that needs the .NET runtime (an object, an array, an exception, a virtual call)";
        return method is null && !Wanted.IsMatch(output)
            ? (NoResult, OfAssembly(output) ?? $"The native compiler failed, and its error names no method of the project. {Log} If a file is damaged, a clean build and a new restore (dotnet restore --force) help.")
            : (NoNativeForm, $"{method ?? "The library"} {wanted}. Use structs, pointers, function pointers and static methods. {Log}");
    }

    private static (string Code, string Message) NothingWritten =>
        (NoResult, "The native compiler ended without an error and wrote no object: it is not the one of the package. Restore the project again (dotnet restore --force).");

    private static string Remedy(ToolRun run) => run.StartError != 0
        ? "The build also tried a copy in obj: the directory of the project must not be on a file system that is mounted noexec."
        : $"Build again, with fewer projects at once (-m:1) if memory is short. {Log}";

    private static string? OfAssembly(string output) => AssemblyFile.Match(output) is { Success: true } file
        ? $"The assembly '{Path.GetFileName(file.Groups[1].Value)}' is missing or damaged, and the native compiler can't read it. Run a clean build and restore again (dotnet restore --force)."
        : null;

    /// <summary>All assemblies become one library, which can define each symbol only once.</summary>
    public static (string Code, string Message) OfSymbol(string symbol) => LinkerScripts.Generated.Contains(symbol)
        ? ("HOOKSDK008", "The project refers to another hook project, and the hooks of two projects can't be in one library. Preload both libraries (LD_PRELOAD is a list), or move what they share to a project without hooks.")
        : (SharedSymbols.Code, $"Two methods are exported as '{symbol}', in this project or in a hook project that it refers to: only one of them would be called. Remove one of the two, or combine them in one method.");

    /// <summary>The version that the compiler reports: <c>10.0.12-servicing.26422.108+9501...</c></summary>
    private static string? InstalledVersion(string compiler)
    {
        var said = NativeTool.Run(compiler, ["--version"], "/");
        return said.Succeeded && said.Output.Split('+', '\n')[0] is { Length: > 0 and < 64 } version && char.IsAsciiDigit(version[0]) ? version : null;
    }

    private static bool IsVersion(string installed, string version) =>
        version == "" || installed == version || installed.StartsWith($"{version}-", StringComparison.Ordinal);

    [GeneratedRegex(@"An item with the same key has already been added\. Key: (\S+)")]
    private static partial Regex ExportedTwice { get; }

    [GeneratedRegex(@"Code generation failed for method '(.+?)'\)?(?:$|\s|;)", RegexOptions.Multiline)]
    private static partial Regex Method { get; }

    /// <summary>ILC writes the assembly before every type: <c>[Sample]Hooks.Bind([Sample]Address*)</c>.</summary>
    [GeneratedRegex(@"\[[^\],]+\]")]
    private static partial Regex Assembly { get; }

    [GeneratedRegex("Expected (?:(?:method|field) '(.+?)' not found on type '(.+?)'|type '(.+?)' not found)")]
    private static partial Regex Wanted { get; }

    [GeneratedRegex(@"(?:System module|No files matching|Could not load file or assembly|Could not find file|Failed to load assembly|BadImageFormat\w*: .*?file:?) '?([^'\n ]+?(?:\.dll|(?= does not exist)))", RegexOptions.IgnoreCase)]
    private static partial Regex AssemblyFile { get; }
}
