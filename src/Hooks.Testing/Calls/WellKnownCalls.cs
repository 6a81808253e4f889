using System.Collections.Frozen;

namespace Hooks.Testing.Calls;

/// <summary>Calls that succeed, of the functions that are hooked most.</summary>
internal static class WellKnownCalls
{
    private const string SocketHeaders = "#include <netinet/in.h>\n#include <sys/socket.h>\n#include <unistd.h>";
    private const string FileHeaders = "#include <fcntl.h>\n#include <sys/mman.h>\n#include <sys/stat.h>\n#include <unistd.h>";
    private const string TimeHeaders = "#include <sys/time.h>\n#include <time.h>\n#include <unistd.h>";
    private const string ProcessHeaders = "#include <sys/stat.h>\n#include <unistd.h>";
    private const string MemoryHeaders = "#include <stdlib.h>";

    private const string BoundSocket = """
            int fd = socket(AF_INET, SOCK_STREAM, 0);
            struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
            socklen_t length = sizeof address;
        """;

    private const string Listener = BoundSocket + """

            bind(fd, (struct sockaddr *)&address, sizeof address);
            listen(fd, 1);
            getsockname(fd, (struct sockaddr *)&address, &length);
        """;

    private const string Datagram = """
            int fd = socket(AF_INET, SOCK_DGRAM, 0);
            struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
        """;

    private const string Pair = """
            int fds[2];
            char text[] = "text";
            socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
            send(fds[1], text, sizeof text, 0);
        """;

    private const string MemoryFile = """
            int fd = memfd_create("kit", 0);
            char text[] = "text";
            struct stat status = { 0 };
            ftruncate(fd, sizeof text);
        """;

    private const string ClosePair = "    close(fds[0]);\n    close(fds[1]);";
    private const string CloseResult = "    close(kit_value);";
    private const string CloseFile = "    close(fd);";

    private static readonly FrozenDictionary<string, HookCall[]> s_calls = Calls()
        .GroupBy(static call => call.Symbol)
        .ToFrozenDictionary(static calls => calls.Key, static calls => calls.ToArray());

    /// <summary>The calls of a function; none of one that isn't so well known.</summary>
    public static IReadOnlyList<HookCall> Of(string symbol) => s_calls.GetValueOrDefault(symbol, []);

    /// <summary>The functions that there are calls of.</summary>
    public static IEnumerable<string> Symbols => s_calls.Keys;

    private static IEnumerable<HookCall> Calls() => [.. Sockets(), .. Files(), .. Names(), .. Times(), .. Memory(), .. Opening(), .. Process(), .. Threads()];

    private static IEnumerable<HookCall> Sockets() =>
    [
        Socket("socket", string.Empty, "socket(AF_INET, SOCK_STREAM, 0)", CloseResult),
        Socket("bind", BoundSocket, "bind(fd, (struct sockaddr *)&address, sizeof address)"),
        Socket("listen", BoundSocket, "listen(fd, 1)"),
        Socket(
            "connect", Listener + "\n    int client = socket(AF_INET, SOCK_STREAM, 0);",
            "connect(client, (struct sockaddr *)&address, sizeof address)", $"    close(client);\n{CloseFile}"),
        Socket("getsockname", Listener, "getsockname(fd, (struct sockaddr *)&address, &length)"),
        Socket("setsockopt", Listener + "\n    int on = 1;", "setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on)"),
        Socket("sendto", Datagram, "sendto(fd, \"text\", 5, MSG_DONTWAIT, (struct sockaddr *)&address, sizeof address)"),
        Socket("send", Pair, "send(fds[0], text, sizeof text, MSG_DONTWAIT)", ClosePair),
        Socket("recv", Pair, "recv(fds[0], text, sizeof text, MSG_DONTWAIT)", ClosePair),
        Socket("recvfrom", Pair, "recvfrom(fds[0], text, sizeof text, MSG_DONTWAIT, NULL, NULL)", ClosePair),
    ];

    private static IEnumerable<HookCall> Files() =>
    [
        File("read", "read(fd, text, sizeof text)"),
        File("pread", "pread(fd, text, sizeof text, 0)"),
        File("pread64", "pread64(fd, text, sizeof text, 0)"),
        File("write", "write(fd, text, sizeof text)"),
        File("pwrite", "pwrite(fd, text, sizeof text, 0)"),
        File("pwrite64", "pwrite64(fd, text, sizeof text, 0)"),
        File("lseek", "lseek(fd, 0, SEEK_END)"),
        File("ftruncate", "ftruncate(fd, 2)"),
        File("fstat", "fstat(fd, &status)"),
        File("fsync", "fsync(fd)"),
        File("fdatasync", "fdatasync(fd)"),
        File("syncfs", "syncfs(fd)"),
        File("sync_file_range", "sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE)"),
        File("dup", "dup(fd)", $"{CloseResult}\n{CloseFile}"),
        File("close", "close(fd)", string.Empty),
        new("msync")
        {
            Headers = FileHeaders,
            Setup = "    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);",
            Call = "msync(page, 4096, MS_SYNC)",
            Cleanup = "    munmap(page, 4096);",
        },
    ];

    private static IEnumerable<HookCall> Names() =>
    [
        Named("open", "open(\"/proc/self/stat\", O_RDONLY)", CloseResult),
        Named("open64", "open64(\"/proc/self/stat\", O_RDONLY)", CloseResult),
        Named("openat", "openat(AT_FDCWD, \"/proc/self/stat\", O_RDONLY)", CloseResult),
        Named("openat64", "openat64(AT_FDCWD, \"/proc/self/stat\", O_RDONLY)", CloseResult),
        Named("creat", "creat(\"/dev/null\", 0600)", CloseResult),
        Named("creat64", "creat64(\"/dev/null\", 0600)", CloseResult),
        Named("access", "access(\"/\", R_OK)"),
        Named("stat", "stat(\"/\", &status)"),
        Named("lstat", "lstat(\"/\", &status)"),
        Named("readlink", "readlink(\"/proc/self\", text, sizeof text)"),
    ];

    private static IEnumerable<HookCall> Times() =>
    [
        new("time") { Headers = TimeHeaders, Call = "time(NULL)", ResultVaries = true },
        new("gettimeofday")
        {
            Headers = TimeHeaders, Setup = "    struct timeval now = { 0 };", Call = "gettimeofday(&now, NULL)",
        },
        new("clock_gettime")
        {
            Headers = TimeHeaders, Setup = "    struct timespec now = { 0 };", Call = "clock_gettime(CLOCK_REALTIME, &now)",
        },
        new("nanosleep")
        {
            Headers = TimeHeaders, Setup = "    struct timespec time = { 0, 1 };", Call = "nanosleep(&time, NULL)",
        },
        new("poll")
        {
            Headers = "#include <poll.h>", Setup = "    struct pollfd none = { .fd = -1 };", Call = "poll(&none, 1, 0)",
        },
        new("sleep") { Headers = TimeHeaders, Call = "sleep(0)" },
        new("usleep") { Headers = TimeHeaders, Call = "usleep(0)" },
    ];

    private static IEnumerable<HookCall> Memory() =>
    [
        new("getenv") { Headers = MemoryHeaders, Call = "getenv(\"HOOKS_TESTING_NONE\")" },
        new("malloc") { Headers = MemoryHeaders, Call = "malloc(64)", Cleanup = "    free(kit_value);" },
        new("calloc") { Headers = MemoryHeaders, Call = "calloc(2, 32)", Cleanup = "    free(kit_value);" },
        new("free") { Headers = MemoryHeaders, Setup = "    void *memory = malloc(64);", Call = "free(memory)", HasNoResult = true },
        new("realloc")
        {
            Headers = MemoryHeaders,
            Setup = "    void *memory = malloc(64);",
            Call = "realloc(memory, 4096)",
            Cleanup = "    free(kit_value);",
        },
    ];

    private static IEnumerable<HookCall> Opening() =>
    [
        Opens("pipe", "    int fds[2] = { 0 };", "pipe(fds)", ClosePair),
        Opens("pipe2", "    int fds[2] = { 0 };", "pipe2(fds, 0)", ClosePair),
        Opens("socketpair", "    int fds[2] = { 0 };", "socketpair(AF_UNIX, SOCK_STREAM, 0, fds)", ClosePair),
        Opens("eventfd", string.Empty, "eventfd(0, 0)"),
        Opens("epoll_create", string.Empty, "epoll_create(1)"),
        Opens("epoll_create1", string.Empty, "epoll_create1(0)"),
        Opens("inotify_init", string.Empty, "inotify_init()"),
        Opens("inotify_init1", string.Empty, "inotify_init1(0)"),
        Opens("memfd_create", string.Empty, "memfd_create(\"kit\", 0)"),
        Opens("opendir", string.Empty, "opendir(\"/\")", "    closedir(kit_value);"),
        Opens("tmpfile", string.Empty, "tmpfile()", "    if (kit_value) fclose(kit_value);"),
    ];

    private static IEnumerable<HookCall> Process() =>
    [
        new("umask") { Headers = ProcessHeaders, Setup = "    mode_t mask = umask(022);\n    umask(mask);", Call = "umask(mask)" },
        new("setuid") { Headers = ProcessHeaders, Call = "setuid(syscall(SYS_getuid))" },
        new("setgid") { Headers = ProcessHeaders, Call = "setgid(syscall(SYS_getgid))" },
        new("alarm") { Headers = ProcessHeaders, Call = "alarm(0)" },
        // In parentheses: without a time, select would wait for ever.
        new("select")
        {
            Headers = "#include <sys/select.h>", Setup = "    struct timeval time = { 0 };", Call = "(select(0, NULL, NULL, NULL, &time))",
        },
        new("sigprocmask")
        {
            Headers = "#include <signal.h>", Setup = "    sigset_t none = { 0 };", Call = "sigprocmask(SIG_BLOCK, &none, NULL)",
        },
        Mapped("munmap", "munmap(page, 4096)"),
        Mapped("mprotect", "mprotect(page, 4096, PROT_READ)"),
        Mapped("madvise", "madvise(page, 4096, MADV_NORMAL)"),
        new("getaddrinfo")
        {
            Headers = "#include <netdb.h>",
            Setup = "    struct addrinfo *found = NULL;\n    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV };",
            Call = "getaddrinfo(\"127.0.0.1\", \"80\", &hints, &found)",
            Cleanup = "    if (kit_value == 0) freeaddrinfo(found);",
        },
    ];

    private static IEnumerable<HookCall> Threads() =>
    [
        new("pthread_mutex_lock")
        {
            Headers = "#include <pthread.h>",
            Setup = "    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;",
            Call = "pthread_mutex_lock(&mutex)",
            Cleanup = "    pthread_mutex_unlock(&mutex);",
        },
        new("pthread_rwlock_rdlock")
        {
            Headers = "#include <pthread.h>",
            Setup = "    pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;",
            Call = "pthread_rwlock_rdlock(&lock)",
            Cleanup = "    pthread_rwlock_unlock(&lock);",
        },
        new("pthread_rwlock_wrlock")
        {
            Headers = "#include <pthread.h>",
            Setup = "    pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;",
            Call = "pthread_rwlock_wrlock(&lock)",
            Cleanup = "    pthread_rwlock_unlock(&lock);",
        },
        new("sem_wait")
        {
            Headers = "#include <semaphore.h>", Setup = "    sem_t semaphore;\n    sem_init(&semaphore, 0, 1);", Call = "sem_wait(&semaphore)",
        },
    ];

    private static HookCall Opens(string symbol, string setup, string call, string cleanup = CloseResult) => new(symbol)
    {
        Headers = "#include <dirent.h>\n#include <stdio.h>\n#include <sys/epoll.h>\n#include <sys/eventfd.h>\n#include <sys/inotify.h>\n"
            + "#include <sys/mman.h>\n#include <sys/socket.h>\n#include <unistd.h>",
        Setup = setup,
        Call = call,
        Cleanup = cleanup,
    };

    private static HookCall Mapped(string symbol, string call) => new(symbol)
    {
        Headers = FileHeaders,
        Setup = "    void *page = (void *)syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);",
        Call = call,
        Cleanup = "    syscall(SYS_munmap, page, 4096);",
    };

    private static HookCall Socket(string symbol, string setup, string call, string cleanup = CloseFile) =>
        new(symbol) { Headers = SocketHeaders, Setup = setup, Call = call, Cleanup = cleanup };

    private static HookCall File(string symbol, string call, string cleanup = CloseFile) =>
        new(symbol) { Headers = FileHeaders, Setup = MemoryFile, Call = call, Cleanup = cleanup };

    private static HookCall Named(string symbol, string call, string cleanup = "") =>
        new(symbol) { Headers = FileHeaders, Setup = "    struct stat status = { 0 };\n    char text[64] = { 0 };", Call = call, Cleanup = cleanup };
}
