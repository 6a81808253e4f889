using System.Text.RegularExpressions;
using Hooks.Sdk.Elf;
using Hooks.Sdk.Tools;

namespace Hooks.Sdk.Tasks;

/// <summary>Explains an exception of a task to the person who builds.</summary>
internal static partial class TaskFailure
{
    private const string Unexpected = "HOOKSDK009";

    /// <summary>By errno(3), which .NET stores in the HResult of its exceptions for system calls.</summary>
    private static readonly Dictionary<int, string> s_reasons = new()
    {
        [Errno.EIO] = "the disk reported an error",
        [Errno.EMFILE] = "the process has too many open files (ulimit -n)",
        [Errno.ENOSPC] = "the disk is full",
        [Errno.EROFS] = "the file system is read-only",
        [Errno.EDQUOT] = "the disk quota of this user is exceeded",
    };

    /// <summary>Explains what failed, and what to do.</summary>
    /// <param name="task">The task's name.</param>
    /// <param name="failure">What it threw.</param>
    /// <returns>The error's code, and the sentence.</returns>
    public static (string Code, string Message) Explain(string task, Exception failure) => failure switch
    {
        AggregateException { InnerException: { } inner } => Explain(task, inner),
        ElfFormatException => (SystemFailure.Code, "A file that the build wrote is damaged. Build again after dotnet clean."),
        BadImageFormatException => (SystemFailure.Code, $"An assembly of the library is damaged: {FileOf(failure)}. Run a clean build and restore again (dotnet restore --force)."),
        IOException or UnauthorizedAccessException => (SystemFailure.Code,
            $"{FileOf(failure)} can't be read or written: {Reason(failure)}. The build needs to read its packages and to write to obj and to the artifacts directory (HooksArtifactsDirectory)."),
        OutOfMemoryException => (SystemFailure.Code, "The build ran out of memory. Give it more, or build fewer projects at once (-m:1)."),
        _ => (Unexpected,
            $"An internal error occurred in the build step {task} ({failure.GetType().Name}). This is a bug in the package Hooks, not in your code: please report it with the output of 'dotnet build -v:d'. A clean build may help."),
    };

    private static string FileOf(Exception failure) => failure switch
    {
        FileNotFoundException { FileName: { Length: > 0 } name } => $"'{name}'",
        _ when Quoted.Match(failure.Message) is { Success: true } path => path.Value,
        _ => "A file",
    };

    private static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "this user has no permission, or it is a directory",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        PathTooLongException => "its path is too long",
        _ => s_reasons.GetValueOrDefault(failure.HResult, $"the system call failed (errno {failure.HResult})"),
    };

    [GeneratedRegex("'.+'", RegexOptions.Singleline)]
    private static partial Regex Quoted { get; }
}
