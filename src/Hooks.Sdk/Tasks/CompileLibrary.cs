using Hooks.Sdk.Compiling;
using Hooks.Sdk.Tools;
using Microsoft.Build.Framework;

namespace Hooks.Sdk.Tasks;

/// <summary>Compiles all assemblies to one object with ILC.</summary>
public sealed class CompileLibrary : HookTask
{
    /// <summary>ILC.</summary>
    [Required]
    public string Compiler { get; set; } = "";

    /// <summary>The version of ILC that the freestanding runtime is written for; empty if unknown.</summary>
    public string CompilerVersion { get; set; } = "";

    /// <summary>The assemblies, as <see cref="PrepareAssemblies"/> left them.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The processor to compile for: <c>x64</c> or <c>arm64</c>.</summary>
    [Required]
    public string Architecture { get; set; } = "";

    /// <summary>The directory of all that is read and written.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The object to write.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The list of exports to write.</summary>
    [Required]
    public string ExportsFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run()
    {
        File.Delete(ObjectFile);
        File.Delete(ExportsFile);
        var run = ExecutableCopy.Run(Compiler, Arguments(), IntermediateDirectory);
        Log.LogMessage(MessageImportance.Low, run.Output);
        if (run.Succeeded && IsWritten(ObjectFile) && IsWritten(ExportsFile))
        {
            return;
        }

        // Its output before the failure must not be taken for a result.
        File.Delete(ObjectFile);
        File.Delete(ExportsFile);
        var (code, message) = CompilerFailure.Explain(run, Compiler, CompilerVersion);
        Log.LogCoded(code, message);
    }

    private string[] Arguments() =>
    [
        // All of them as inputs and none as a reference, or the runtime's own exports are left out.
        .. Assemblies.Select(static item => item.ItemSpec).Where(File.Exists).Select(Relative),
        $"-o:{Relative(ObjectFile)}",
        $"--exportsfile:{Relative(ExportsFile)}",
        "--systemmodule:System.Runtime",
        "--targetos:linux",
        $"--targetarch:{Architecture}",
        // A hook is a few instructions between two calls: its size in pages matters most.
        "--Os",
        "-g",
        // The scanner needs types of all of .NET.
        "--noscan",
        "--nativelib",
        "--export-unmanaged-entrypoints",
        // What is left of [DllImport("libc")] is a call of a symbol that the loader finds, too.
        "--directpinvoke:libc",
    ];

    private string Relative(string path) => $"./{Path.GetRelativePath(IntermediateDirectory, path)}";

    private static bool IsWritten(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
