using System.Text.RegularExpressions;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Linking;

namespace Hooks.Sdk.Compiling;

/// <summary>What ILC's words for a failure mean to the author of a hook.</summary>
/// <remarks>ILC expects the whole of .NET. Where the code needs a part of it that no hook library has, it ends in an
/// exception whose message names the method and the part.</remarks>
internal static partial class CompilerFailure
{
    private const string Code = "HOOKSDK002";

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

    /// <summary>Says in one line what failed, where, and what to write instead.</summary>
    /// <param name="output">What ILC wrote.</param>
    /// <returns>The error's code, and the line.</returns>
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
                return (Code, $"{method ?? "The library"} {meaning.Cause}, and a hook library has no .NET runtime to do that. {meaning.Remedy}");
            }
        }

        var reason = (Innermost.Match(output) is { Success: true } inner ? inner.Groups[1].Value : output.Split('\n')[0]).Trim();
        return (Code, method is null
            ? $"The native compiler failed: {reason}"
            : $"{method} uses something that has no form without a .NET runtime (an object, an array, an exception, a virtual call). The native compiler's own words: {reason}");
    }

    /// <summary>ILC makes one object of all assemblies, and each symbol can be in it once.</summary>
    private static (string Code, string Message) OfSymbol(string symbol) => symbol == LinkerScripts.Initializer
        ? ("HOOKSDK008", "The project refers to another hook project, and the hooks of two projects can't be in one library. Preload both libraries (LD_PRELOAD holds a list), or move what they share into a project without hooks.")
        : (SharedSymbols.Code, $"Two methods are exported as '{symbol}', in this project or in a hook project that it refers to: only one of them would be called. Leave one of the two, or do both things in one method.");

    [GeneratedRegex(@"An item with the same key has already been added\. Key: (\S+)")]
    private static partial Regex ExportedTwice { get; }

    [GeneratedRegex(@"Code generation failed for method '(.+?)'\)?(?:$|\s|;)", RegexOptions.Multiline)]
    private static partial Regex Method { get; }

    /// <summary>ILC writes the assembly before every type: <c>[Sample]Hooks.Bind([Sample]Address*)</c>.</summary>
    [GeneratedRegex(@"\[[^\],]+\]")]
    private static partial Regex Assembly { get; }

    /// <summary>The last of the exceptions that hold one another.</summary>
    [GeneratedRegex(@"---> (?!.*--->)[\w.]+: (.+)$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex Innermost { get; }
}
