using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReusePort.Cli.Native;

/// <summary>The libc functions that the tool uses, by the names of the manual pages; the numbers are those of Linux on x64 and
/// arm64.</summary>
internal static unsafe partial class Libc
{
    // <sys/prctl.h> and <sys/wait.h>.
    public const int PR_SET_PDEATHSIG = 1;
    public const int PR_SET_CHILD_SUBREAPER = 36;

    public const int P_ALL = 0;
    public const int WNOHANG = 1;
    public const int WEXITED = 4;
    public const int WNOWAIT = 0x01000000;

    // <fcntl.h> and <sys/stat.h>.
    public const int AT_EMPTY_PATH = 0x1000;
    public const uint STATX_BASIC_STATS = 0x7FF;
    private const int F_OK = 0;
    private const int X_OK = 1;

    /// <summary>Whether this process may execute a file (access(2), as execve(2) asks: for the effective user). A directory that it
    /// may search is none.</summary>
    public static bool IsExecutable(byte[] path) => IsAccessible(path, X_OK) && !IsAccessible([.. path, .. "/."u8], F_OK);

    /// <summary>Whether there is a file of any kind.</summary>
    public static bool Exists(byte[] path) => IsAccessible(path, F_OK);

    /// <summary>The path of a file without symbolic links; null if there is none.</summary>
    public static byte[]? RealPath(byte[] path)
    {
        fixed (byte* text = Terminated(path))
        {
            var found = realpath(text, null);
            if (found == null)
            {
                return null;
            }

            var real = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(found).ToArray();
            NativeMemory.Free(found);
            return real;
        }
    }

    /// <summary>Opens a file for reading; null if that fails.</summary>
    public static SafeFileHandle? Open(byte[] path)
    {
        fixed (byte* text = Terminated(path))
        {
            // A pipe is opened at once.
            var descriptor = open(text, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC | Fcntl.O_NONBLOCK);
            return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
        }
    }

    /// <summary>The value of a variable of the environment; null if it isn't set.</summary>
    /// <param name="beginning">Its name and <c>=</c>.</param>
    public static byte[]? Variable(ReadOnlySpan<byte> beginning)
    {
        foreach (var variable in Environment())
        {
            if (variable.AsSpan().StartsWith(beginning))
            {
                return variable[beginning.Length..];
            }
        }

        return null;
    }

    /// <summary>The environment of this process, as bytes (environ(7)).</summary>
    public static List<byte[]> Environment()
    {
        // A variable, which P/Invoke can't refer to.
        var environ = *(byte***)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ");
        var variables = new List<byte[]>();
        for (var variable = environ; variable != null && *variable != null; variable++)
        {
            variables.Add(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(*variable).ToArray());
        }

        return variables;
    }

    [LibraryImport("libc", SetLastError = true)]
    public static partial int execvpe(byte* file, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    public static partial int posix_spawn(
        out int process, byte* path, void* fileActions, void* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(SpawnActions* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(SpawnActions* actions, int descriptor, int copy);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint read(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint write(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int poll(PollDescriptor* descriptors, nuint count, int timeout);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int socket(int domain, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int bind(int socket, void* address, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int getsockopt(int socket, int level, int option, void* value, uint* length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int setsockopt(int socket, int level, int option, void* value, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int getsockname(int socket, void* address, uint* length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint process_vm_readv(int process, IoVector* own, nuint ownCount, IoVector* other, nuint otherCount, nuint flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int waitid(int idType, int id, SignalInformation* information, int options);

    [LibraryImport("libc")]
    public static partial int waitpid(int process, out int status, int options);

    [LibraryImport("libc")]
    private static partial int open(byte* path, int flags);

    [LibraryImport("libc")]
    private static partial int euidaccess(byte* path, int mode);

    [LibraryImport("libc")]
    private static partial byte* realpath(byte* path, byte* resolved);

    [LibraryImport("libc")]
    public static partial int statx(int directory, byte* path, int flags, uint mask, void* status);

    [LibraryImport("libc")]
    public static partial nint fgetxattr(int file, byte* name, void* value, nuint size);

    [LibraryImport("libc")]
    public static partial int fstatvfs(int file, void* status);

    [LibraryImport("libc")]
    public static partial uint getuid();

    [LibraryImport("libc")]
    public static partial uint geteuid();

    [LibraryImport("libc")]
    public static partial uint getgid();

    [LibraryImport("libc")]
    public static partial uint getegid();

    [LibraryImport("libc")]
    public static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    public static partial int getppid();

    [LibraryImport("libc")]
    public static partial int setsid();

    [LibraryImport("libc")]
    public static partial int getsid(int process);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int chdir(string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mkdir(string path, uint mode);

    [LibraryImport("libc")]
    public static partial int close(int descriptor);

    [LibraryImport("libc")]
    public static partial int dup2(int descriptor, int copy);

    [LibraryImport("libc")]
    public static partial int getpgid(int process);

    // This and those below take a variable number of arguments in C; Linux passes those as it passes all others.
    [LibraryImport("libc", SetLastError = true)]
    public static partial int syscall(nint number, nint first, nint second, nint third, nint fourth, nint fifth);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ioctl(int descriptor, nuint request, nint argument);

    [LibraryImport("libc")]
    public static partial int prctl(int operation, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc")]
    public static partial int fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc")]
    public static partial nint signal(int signal, nint disposition);

    [LibraryImport("libc")]
    public static partial int sigaction(int signal, SignalAction* action, SignalAction* previous);

    [LibraryImport("libc")]
    public static partial int sigemptyset(SignalSet* set);

    [LibraryImport("libc")]
    public static partial int sigaddset(SignalSet* set, int signal);

    [LibraryImport("libc")]
    public static partial int sigdelset(SignalSet* set, int signal);

    [LibraryImport("libc")]
    public static partial int sigismember(SignalSet* set, int signal);

    [LibraryImport("libc")]
    public static partial int sigwaitinfo(SignalSet* set, SignalInformation* information);

    [LibraryImport("libc")]
    public static partial int pthread_sigmask(int how, SignalSet* set, SignalSet* previous);

    private static bool IsAccessible(byte[] path, int mode)
    {
        fixed (byte* text = Terminated(path))
        {
            return euidaccess(text, mode) == 0;
        }
    }

    private static byte[] Terminated(byte[] path) => [.. path, 0];
}
