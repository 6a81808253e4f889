namespace Samples.Tests.FakeTime;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    private const string OldStatus = """
        #include <fcntl.h>
        #include <sys/stat.h>
        extern int __xstat(int, const char *, struct stat *), __lxstat(int, const char *, struct stat *), __fxstat(int, int, struct stat *);
        extern int __xstat64(int, const char *, struct stat *), __lxstat64(int, const char *, struct stat *), __fxstat64(int, int, struct stat *);
        extern int __fxstatat(int, int, const char *, struct stat *, int), __fxstatat64(int, int, const char *, struct stat *, int);
        #ifdef __x86_64__
        #define VERSION 1
        #else
        #define VERSION 0
        #endif
        """;

    private static readonly HookCall s_sleepOnClock = new("clock_nanosleep")
    {
        Headers = "#include <time.h>",
        Setup = "    struct timespec time = { 0, 1 };",
        Call = "clock_nanosleep(CLOCK_MONOTONIC, 0, &time, NULL)",
    };

    private static readonly HookCall[] s_waits =
    [
        new("sem_timedwait")
        {
            Headers = "#include <semaphore.h>\n#include <time.h>",
            Setup = "    sem_t semaphore;\n    sem_init(&semaphore, 0, 0);\n    struct timespec past = { 0, 1 };",
            Call = "sem_timedwait(&semaphore, &past)",
        },
        new("pthread_mutex_timedlock")
        {
            Headers = "#include <pthread.h>\n#include <time.h>",
            Setup = "    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;\n    struct timespec past = { 0, 1 };",
            Call = "pthread_mutex_timedlock(&mutex, &past)",
        },
        new("pthread_cond_timedwait")
        {
            Headers = "#include <pthread.h>\n#include <time.h>",
            Setup = """
                    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
                    pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
                    struct timespec past = { 0, 1 };
                    pthread_mutex_lock(&mutex);
                """,
            Call = "pthread_cond_timedwait(&condition, &mutex, &past)",
        },
    ];

    protected override string Library => FakeTimeProgram.Library;

    protected override IEnumerable<HookCall> Calls =>
    [
        .. HookCalls.Of("clock_gettime", "gettimeofday", "timespec_get", "nanosleep"),
        .. HookCalls.Of("stat", "stat64", "lstat", "lstat64", "fstat", "fstat64", "fstatat", "fstatat64", "statx"),
        // They call others of the next library.
        .. HookCalls.Of("time", "sleep", "usleep").Select(static call => call with { CallsNext = false }),
        s_sleepOnClock,
        .. s_waits,
        // Next calls the first of both names, and a library after this one must hook that.
        .. new[] { "__xstat", "__xstat64", "__lxstat", "__lxstat64" }.Select(static symbol => Old(symbol, "VERSION, \"/\", &status")),
        .. new[] { "__fxstat", "__fxstat64" }.Select(static symbol => Old(symbol, "VERSION, 0, &status")),
        .. new[] { "__fxstatat", "__fxstatat64" }.Select(static symbol => Old(symbol, "VERSION, AT_FDCWD, \"/\", &status, 0")),
    ];

    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["FAKE_TIME_OFFSET"] = "-1.5h",
        ["FAKE_TIME_SPEED"] = "2",
    };

    private static HookCall Old(string symbol, string arguments) =>
        new(symbol) { Headers = OldStatus, Setup = "    struct stat status = { 0 };", Call = $"{symbol}({arguments})" };
}
