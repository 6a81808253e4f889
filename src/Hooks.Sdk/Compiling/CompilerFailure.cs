using System.Text.RegularExpressions;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Linking;
using Hooks.Sdk.Tasks;
using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Compiling;

/// <summary>What ILC's words for a failure mean to the author of a hook.</summary>
/// <remarks>ILC expects the whole of .NET. Where the code needs a part of it that no hook library has, it ends in an
/// exception whose message names the method and the part. Its own words are in the detailed log and nowhere else.</remarks>
internal static partial class CompilerFailure
{
    public const string NoNativeForm = "HOOKSDK002";
    public const string NotRun = "HOOKSDK016";
    public const string NoResult = "HOOKSDK017";
    public const string OtherVersion = "HOOKSDK020";

    private const string Log = "Its own output is in the detailed log (dotnet build -v:d).";

    /// <summary>The parts of .NET that ordinary C# leads ILC to, by their names in its message.</summary>
    private static readonly (string Part, RuntimeHelper Meaning)[] s_parts =
    [
        ("System.Runtime.TypeCast", new(
            "checks or casts the type of an object, or stores one in an array",
            "Use a struct and a generic method: its type is known at build time.")),
        ("System.Runtime.RuntimeExports", new(
            "casts an object to a struct",
            "Keep the value in its own type: a generic method with a struct constraint instead of an object or an interface.")),
        ("InitializeClosedInstance", new(
            "makes a delegate (from a lambda or a method)",
            "Use a function pointer: delegate*<int, int> next = &Method.")),
        ("System.Runtime.TypeLoaderExports", new(
            "calls a generic method that is virtual",
            "Take the implementation as a type parameter with a struct constraint; such a call is bound at build time.")),
        ("System.RuntimeType", new(
            "works with an object",
            "Keep the value in its own type: a generic method with a struct constraint instead of an object or an interface.")),
        ("Internal.Runtime.CompilerHelpers.InteropHelpers", new(
            "calls a function of another library than libc",
            "Write [DllImport(\"libc\")]: the loader looks for the symbol in every library of the process, whatever it is called.")),
        ("MarshalDirectiveException", new(
            "calls a DllImport with a type that has no native form",
            "Use numbers, pointers and structs of these: a byte* and a u8 literal for a string.")),
    ];

    /// <summary>Says in one line what failed, where, and what to do.</summary>
    /// <param name="run">How ILC ended.</param>
    /// <param name="compiler">Its path.</param>
    /// <param name="version">The version that it should have; empty where nobody said.</param>
    /// <returns>The error's code, and the line.</returns>
    public static (string Code, string Message) Explain(ToolRun run, string compiler, string version)
    {
        if (SystemFailure.Find(run.Output) is { } system)
        {
            return (TaskFailure.File, $"The native compiler could not go on: {system}.");
        }

        if (run.Breakdown is { } breakdown)
        {
            return (run.StartError != 0 ? NotRun : NoResult, $"The native compiler '{compiler}' {breakdown}. {Remedy(run)}");
        }

        var explained = run.Succeeded ? NothingWritten : Explain(run.Output);
        return explained.Code is NoNativeForm or NoResult && InstalledVersion(compiler) is { } installed && !IsVersion(installed, version)
            ? (OtherVersion, $"The native compiler '{compiler}' is of version {installed}, and the freestanding runtime is written for {version}: it could not compile the library. Remove the version that the project gives for runtime.linux-*.Microsoft.DotNet.ILCompiler.")
            : explained;
    }

    /// <summary>Says it of a run that ended in an error message.</summary>
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
                return (NoNativeForm, $"{method ?? "The library"} {meaning.Cause}, and a hook library has no .NET runtime to do that. {meaning.Remedy}");
            }
        }

        var wanted = Wanted.Match(output) is { Success: true } found
            ? $"needs '{Assembly.Replace(found.Groups[1].Success ? $"{found.Groups[2].Value}.{found.Groups[1].Value}" : found.Groups[3].Value, "")}', a part of the .NET runtime that hook libraries do not include"
            : "uses something that has no form without a .NET runtime (an object, an array, an exception, a virtual call)";
        return method is null && !Wanted.IsMatch(output)
            ? (NoResult, OfAssembly(output) ?? $"The native compiler ended in an error and named no method of the project. {Log} A clean build and a new restore (dotnet restore --force) get past a damaged file.")
            : (NoNativeForm, $"{method ?? "The library"} {wanted}. Write it with structs, pointers, function pointers and static methods. {Log}");
    }

    private static (string Code, string Message) NothingWritten =>
        (NoResult, "The native compiler ended without an error and wrote no object: it is not the one that the package brings. Restore the project again (dotnet restore --force).");

    private static string Remedy(ToolRun run) => run.StartError != 0
        ? "The build ran the copy in obj where it could: the folder of the project must not be on a file system without execution (noexec)."
        : $"Build again, with fewer projects at once (-m:1) where memory is short. {Log}";

    private static string? OfAssembly(string output) => AssemblyFile.Match(output) is { Success: true } file
        ? $"The assembly '{Path.GetFileName(file.Groups[1].Value)}' is missing or damaged, and the native compiler can't read it. A clean build and a new restore (dotnet restore --force) bring it back."
        : null;

    /// <summary>All assemblies become one library, and each symbol can be in it once.</summary>
    internal static (string Code, string Message) OfSymbol(string symbol) => symbol == LinkerScripts.Initializer
        ? ("HOOKSDK008", "The project refers to another hook project, and the hooks of two projects can't be in one library. Preload both libraries (LD_PRELOAD holds a list), or move what they share into a project without hooks.")
        : (SharedSymbols.Code, $"Two methods are exported as '{symbol}', in this project or in a hook project that it refers to: only one of them would be called. Leave one of the two, or do both things in one method.");

    /// <summary>What the compiler says of itself: <c>10.0.12-servicing.26422.108+9501...</c></summary>
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
