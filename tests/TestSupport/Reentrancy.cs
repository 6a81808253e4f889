using Hooks.Testing;

namespace TestSupport;

/// <summary>A hook library beside one that has a function of libc to itself and calls hooks from there.</summary>
public static class Reentrancy
{
    /// <summary>Those that the framework called, and those that it calls now. Not among them are <c>__errno_location</c> and
    /// <c>pthread_testcancel</c>, for which there is no system call (docs/explanation/how-it-works.md).</summary>
    public static TheoryData<string> Functions =>
    [
        "__fxstat", "abort", "bind", "close", "dlsym", "fcntl", "fstat", "getauxval", "getenv", "getpid", "getrlimit", "getsockname",
        "getsockopt", "gettid", "mmap", "open", "openat", "openat64", "process_vm_readv", "pthread_setcancelstate", "pthread_sigmask",
        "read", "sched_yield", "setsockopt", "sigprocmask", "sigtimedwait", "sync_file_range", "syscall", "write",
    ];

    private static string NativeDirectory => Path.Combine(RepositoryFiles.Root, "tests/TestSupport/Native");

    /// <summary>Runs a program that makes every call that is intercepted, with both libraries.</summary>
    /// <param name="function">The function.</param>
    /// <param name="library">The hook library.</param>
    /// <param name="variables">Its variables: <c>"SO_REUSEPORT=0"</c>.</param>
    /// <returns>What the program wrote to stdout: <c>done</c>.</returns>
    public static string Run(string function, string library, params string[] variables)
    {
        using var directory = new TemporaryDirectory();
        var reentrant = NativeProgram.Compile(
            Path.Combine(NativeDirectory, "reentrant.c"), directory["reentrant.so"], ["-shared", "-fPIC", "-w", $"-DFUNCTION={function}"]);
        var driver = NativeProgram.Compile(Path.Combine(NativeDirectory, "driver.c"), directory["driver"], ["-w"]);
        var environment = variables.Select(static variable => variable.Split('=', 2)).ToDictionary(static parts => parts[0], static parts => (string?)parts[1]);
        environment["LD_PRELOAD"] = $"{library}:{reentrant}";
        return ProgramRun.Of(driver, [], environment).Output;
    }
}
