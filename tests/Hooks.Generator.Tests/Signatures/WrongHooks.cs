namespace Hooks.Generator.Tests.Signatures;

/// <summary>Hooks with one mistake each, and the place that the analyzer has to mark.</summary>
internal static class WrongHooks
{
    public static readonly (string Id, string Line)[] Lines =
    [
        // A parameter too few, or too many
        ("HOOK020", "socket: int [|(int, int)|]"),
        ("HOOK020", "bind: int [|(int, SockAddr*)|]"),
        ("HOOK020", "accept: int [|(int, SockAddr*, uint*, int)|]"),
        ("HOOK020", "accept4: int [|(int, SockAddr*, uint*)|]"),
        ("HOOK020", "sendto: nint [|(int, void*, nuint, int)|]"),
        ("HOOK020", "recvfrom: nint [|(int, void*, nuint, int, SockAddr*)|]"),
        ("HOOK020", "__recv_chk: nint [|(int, void*, nuint, int)|]"),
        ("HOOK020", "open: int [|(byte*)|]"),
        ("HOOK020", "__open_2: int [|(byte*, int, uint)|]"),
        ("HOOK020", "openat: int [|(byte*, int)|]"),
        ("HOOK020", "creat: int [|(byte*)|]"),
        ("HOOK020", "close: int [|()|]"),
        ("HOOK020", "__xstat: int [|(byte*, void*)|]"),
        ("HOOK020", "fork: int [|(int)|]"),
        ("HOOK020", "mmap: void* [|(void*, nuint, int, int, int)|]"),
        ("HOOK020", "fwrite: nuint [|(void*, nuint, void*)|]"),
        ("HOOK020", "pthread_join: int [|(nuint)|]"),
        ("HOOK020", "time: long [|()|]"),
        ("HOOK020", "openat: int [|()|]"),

        // Not all that is passed for the dots, or more
        ("HOOK020", "open: int [|(byte*, int)|]"),
        ("HOOK020", "openat64: int [|(int, byte*, int)|]"),
        ("HOOK020", "open: int [|(byte*, int, uint, int)|]"),
        ("HOOK020", "fcntl: int [|(int, int)|]"),
        ("HOOK020", "ioctl: int [|(int, nuint)|]"),
        ("HOOK020", "prctl: int [|(int, nuint)|]"),
        ("HOOK020", "syscall: nint [|(nint, nint, nint)|]"),
        ("HOOK020", "semctl: int [|(int, int, int)|]"),
        ("HOOK020", "mq_open: int [|(byte*, int)|]"),
        ("HOOK020", "mremap: void* [|(void*, nuint, nuint, int)|]"),

        // A pointer for the dots that is cut
        ("HOOK021", "fcntl: int (int, int, [|int|])"),
        ("HOOK021", "ioctl: int (int, nuint, [|uint|])"),
        ("HOOK021", "semctl: int (int, int, int, [|int|])"),
        ("HOOK021", "prctl: int (int, nuint, [|int|], nuint, nuint)"),

        // A parameter too wide
        ("HOOK021", "bind: int ([|long|], SockAddr*, uint)"),
        ("HOOK021", "bind: int (int, SockAddr*, [|nuint|])"),
        ("HOOK021", "connect: int (int, SockAddr*, [|ulong|])"),
        ("HOOK021", "setsockopt: int (int, int, int, void*, [|nint|])"),
        ("HOOK021", "open: int (byte*, [|long|], uint)"),
        ("HOOK021", "creat: int (byte*, [|nuint|])"),
        ("HOOK021", "kill: int ([|nint|], int)"),
        ("HOOK021", "usleep: int ([|ulong|])"),
        ("HOOK021", "htons: ushort ([|uint|])"),

        // A parameter too narrow
        ("HOOK021", "read: nint (int, void*, [|uint|])"),
        ("HOOK021", "lseek: long (int, [|int|], int)"),
        ("HOOK021", "mmap: void* (void*, nuint, int, int, int, [|int|])"),
        ("HOOK021", "ftruncate: int (int, [|uint|])"),
        ("HOOK021", "poll: int (void*, [|uint|], int)"),
        ("HOOK021", "mknod: int (byte*, uint, [|uint|])"),
        ("HOOK021", "syscall: long ([|int|], nint, nint, nint, nint, nint, nint)"),
        ("HOOK021", "ioctl: int (int, [|short|], void*)"),
        ("HOOK021", "bind: int ([|byte|], SockAddr*, uint)"),
        ("HOOK021", "getrlimit: int ([|byte|], void*)"),

        // A value for a pointer, a pointer for a value
        ("HOOK021", "bind: int (int, [|SockAddr|], uint)"),
        ("HOOK021", "accept: int (int, SockAddr*, [|uint|])"),
        ("HOOK021", "getsockopt: int (int, int, int, void*, [|uint|])"),
        ("HOOK021", "sendfile: nint (int, int, [|long|], nuint)"),
        ("HOOK021", "free: void ([|ulong|])"),
        ("HOOK021", "malloc: void* ([|void*|])"),
        ("HOOK021", "write: nint (int, void*, [|nuint*|])"),
        ("HOOK021", "signal: void* (int, [|int|])"),
        ("HOOK021", "close: int ([|int*|])"),

        // A float if there is none, none if there is one, one of the other width
        ("HOOK021", "difftime: double ([|double|], long)"),
        ("HOOK021", "pow: double (double, [|long|])"),
        ("HOOK021", "sinf: float ([|double|])"),
        ("HOOK021", "sin: double ([|float|])"),
        ("HOOK021", "cabs: double ([|Real|])"),

        // A structure of another size
        ("HOOK021", "inet_ntoa: byte* ([|Div|])"),
        ("HOOK021", "inet_ntoa: byte* ([|nuint|])"),
        ("HOOK021", "hsearch: void* ([|Real|], Which)"),
        ("HOOK021", "hsearch: void* ([|Entry*|], Which)"),
        ("HOOK021", "sigqueue: int (int, int, [|int|])"),

        // A packed structure, which C passes in memory
        ("HOOK021", "hsearch: void* ([|Packed|], Which)"),
        ("HOOK021", "hsearch: void* ([|Misplaced|], Which)"),
        ("HOOK021", "hsearch: void* ([|Around|], Which)"),
        ("HOOK022", "ldiv: [|Packed|] (long, long)"),
        ("HOOK022", "ldiv: [|Misplaced|] (long, long)"),
        ("HOOK022", "ldiv: [|Around|] (long, long)"),

        // Another result
        ("HOOK022", "bind: [|void|] (int, SockAddr*, uint)"),
        ("HOOK022", "bind: [|long|] (int, SockAddr*, uint)"),
        ("HOOK022", "free: [|int|] (void*)"),
        ("HOOK022", "exit: [|int|] (int)"),
        ("HOOK022", "read: [|int|] (int, void*, nuint)"),
        ("HOOK022", "lseek: [|int|] (int, long, int)"),
        ("HOOK022", "malloc: [|ulong|] (nuint)"),
        ("HOOK022", "mmap: [|int|] (void*, nuint, int, int, int, long)"),
        ("HOOK022", "strlen: [|int|] (byte*)"),
        ("HOOK022", "getenv: [|byte|] (byte*)"),
        ("HOOK022", "fork: [|nint|] ()"),
        ("HOOK022", "time: [|uint|] (long*)"),
        ("HOOK022", "difftime: [|float|] (long, long)"),
        ("HOOK022", "strtod: [|long|] (byte*, byte**)"),
        ("HOOK022", "div: [|LongDiv|] (int, int)"),
        ("HOOK022", "htons: [|uint|] (ushort)"),
        ("HOOK022", "fopen: [|int|] (byte*, byte*)"),
        ("HOOK022", "strerror_r: [|void|] (int, byte*, nuint)"),
        ("HOOK022", "pthread_self: [|int|] ()"),

        // The other sign
        ("HOOK023", "bind: int (int, SockAddr*, [|int|])"),
        ("HOOK023", "bind: int ([|uint|], SockAddr*, uint)"),
        ("HOOK023", "read: nint (int, void*, [|nint|])"),
        ("HOOK023", "write: [|nuint|] (int, void*, nuint)"),
        ("HOOK023", "getuid: [|int|] ()"),

        // What a variadic argument is not
        ("HOOK025", "open: int (byte*, int, [|ushort|])"),
        ("HOOK025", "fcntl64: int (int, int, [|double|])"),
        ("HOOK025", "fcntl: int (int, int, [|LongDiv|])"),
        ("HOOK025", "ioctl: int (int, nuint, [|float|])"),

        // Any number of arguments, as single parameters
        ("HOOK065", "fprintf: int [|(void*, byte*, nint, nint, nint, nint, nint, nint)|]"),
        ("HOOK065", "printf: int [|(byte*, double)|]"),
        ("HOOK065", "snprintf: int [|(byte*, nuint, byte*)|]"),
        ("HOOK065", "__fprintf_chk: int [|(void*, int, byte*, nint)|]"),
        ("HOOK065", "sscanf: int [|(byte*, byte*, void*, void*)|]"),
        ("HOOK065", "__isoc99_sscanf: int [|(byte*, byte*, void*, void*)|]"),
        ("HOOK065", "wprintf: int [|(void*, int)|]"),
        ("HOOK065", "execl: int [|(byte*, byte*, byte*, byte*)|]"),
        ("HOOK065", "syslog: void [|(int, byte*, nint)|]"),
        ("HOOK065", "error: void [|(int, int, byte*)|]"),
        ("HOOK065", "err: void [|(int, byte*, nint)|]"),
        ("HOOK065", "asprintf: int [|(byte**, byte*, nint, nint)|]"),
        ("HOOK065", "strfmon: nint [|(byte*, nuint, byte*, double)|]"),

        // The text in front of a list
        ("HOOK020", "fprintf: int [|(void*, VaList)|]"),
        ("HOOK020", "fprintf: int [|(void*, byte*, nint, VaList)|]"),
        ("HOOK021", "dprintf: int ([|long|], byte*, VaList)"),
        ("HOOK022", "printf: [|nint|] (byte*, VaList)"),
    ];
}
