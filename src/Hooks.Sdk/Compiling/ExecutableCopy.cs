using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Compiling;

/// <summary>Runs the native compiler for whoever can read it.</summary>
/// <remarks>NuGet lets nobody but the user who restored a package execute what is in it (0744). A cache that root filled, of a
/// container image say, serves other users as well: they run a copy. While another thread of this
/// process starts a program, that one holds the new file open for a moment, as it was written (ETXTBSY).</remarks>
internal static class ExecutableCopy
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Runs it, or a copy below the folder that it runs in.</summary>
    public static ToolRun Run(string program, IReadOnlyList<string> arguments, string folder)
    {
        var run = NativeTool.Run(program, arguments, folder);
        if (run.StartError != ToolRun.EACCES || !File.Exists(program))
        {
            return run;
        }

        var copy = Copy(program, Path.Combine(folder, "compiler"));
        do
        {
            run = NativeTool.Run(copy, arguments, folder);
        }
        while (run.StartError == ToolRun.ETXTBSY);
        return run;
    }

    /// <summary>The program looks for its libraries beside itself, and these need only be read: links lead to them.</summary>
    private static string Copy(string program, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var library in Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.so"))
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(library)), library);
        }

        var copy = Path.Combine(folder, Path.GetFileName(program));
        File.Copy(program, copy);
        File.SetUnixFileMode(copy, Executable);
        return copy;
    }
}
