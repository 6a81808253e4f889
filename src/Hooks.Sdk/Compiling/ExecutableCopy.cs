using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Compiling;

/// <summary>Runs the native compiler for every user who can read it.</summary>
/// <remarks>NuGet lets only the user who restored a package execute its files (0744). Other users, for example of a container
/// image whose cache root filled, run a copy. While another thread of this process starts a program, that one may briefly
/// inherit the new file open for writing (ETXTBSY).</remarks>
internal static class ExecutableCopy
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Runs it, or a copy below the directory that it runs in.</summary>
    public static ToolRun Run(string program, IReadOnlyList<string> arguments, string directory)
    {
        var run = NativeTool.Run(program, arguments, directory);
        if (run.StartError != Errno.EACCES || !File.Exists(program))
        {
            return run;
        }

        var copy = Copy(program, Path.Combine(directory, "compiler"));
        do
        {
            run = NativeTool.Run(copy, arguments, directory);
        }
        while (run.StartError == Errno.ETXTBSY);
        return run;
    }

    /// <summary>The program looks for its libraries in its own directory. They need only be read, so symbolic links suffice.</summary>
    private static string Copy(string program, string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
        foreach (var library in Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.so"))
        {
            File.CreateSymbolicLink(Path.Combine(directory, Path.GetFileName(library)), library);
        }

        var copy = Path.Combine(directory, Path.GetFileName(program));
        File.Copy(program, copy);
        File.SetUnixFileMode(copy, Executable);
        return copy;
    }
}
