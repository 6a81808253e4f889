using HeaderReader.Manual;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using TestSupport;

namespace Hooks.Generator.Tests.Catalogue;

/// <summary>Which functions of libc set errno.</summary>
public class ErrnoTableTests
{
    private static readonly string[] s_names =
    [
        .. DataFile.Read("errno.txt").Split('\n')
            .Where(static line => !line.StartsWith('#'))
            .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Theory]
    [InlineData("htons htonl ntohs ntohl abs labs div")]
    [InlineData("getenv secure_getenv qsort bsearch")]
    [InlineData("isdigit isalpha isspace tolower toupper iswalpha")]
    [InlineData("memcpy memmove memset memcmp memchr memmem bzero")]
    [InlineData("strlen strnlen strcmp strncmp strcpy strncpy strcat strchr strrchr strstr strtok_r")]
    [InlineData("getpid getppid gettid getuid geteuid getgid getegid umask sched_yield")]
    [InlineData("fabs floor ceil trunc rint")]
    [InlineData("pthread_self pthread_equal pthread_join pthread_sigmask posix_memalign posix_fallocate")]
    [InlineData("_exit exit abort __errno_location")]
    public void These_leave_it_alone(string symbols) =>
        Assert.All(symbols.Split(' '), static symbol => Assert.False(LibcErrno.MaySet(symbol), symbol));

    [Theory]
    [InlineData("open close read write ioctl fsync fcntl lseek mmap munmap")]
    [InlineData("socket bind connect accept send recv getsockopt setsockopt getaddrinfo")]
    [InlineData("malloc calloc realloc strdup asprintf aligned_alloc")]
    [InlineData("printf fprintf puts fputs fwrite fread getc_unlocked putc_unlocked putchar_unlocked perror syslog psignal")]
    [InlineData("strtol strtod atof wcstoimax mblen mbrtowc iconv")]
    [InlineData("log pow exp sqrt lgamma hypot")]
    [InlineData("getpwnam getpwnam_r getservbyname_r getnetent_r readdir opendir mktemp tmpnam")]
    [InlineData("kill sigaction sigsuspend sem_wait sem_timedwait usleep nanosleep")]
    [InlineData("getpgid setpgid syncfs sched_setscheduler setlocale")]
    [InlineData("no_such_function __read_chk")]
    public void These_may_set_it(string symbols) =>
        Assert.All(symbols.Split(' '), static symbol => Assert.True(LibcErrno.MaySet(symbol), symbol));

    [Fact]
    public void The_list_is_sorted_small_and_of_the_catalogue()
    {
        Assert.Equal(s_names.Order(StringComparer.Ordinal).Distinct(), s_names);
        Assert.Subset(LibcCatalogue.Symbols.ToHashSet(), s_names.ToHashSet());
        Assert.InRange(DataFile.Read("errno.txt").Length, 1, 8 * 1024);
    }

    [Fact]
    public void The_manual_pages_of_this_machine_give_the_list_that_is_checked_in()
    {
        RequiredFile.Find(Path.Combine(PageFile.ManDirectory, "man2/open.2.gz"), "Debian's manpages-dev");

        Assert.Equal(DataFile.Read("errno.txt"), ErrnoFile.Generate(DataFile.Read("libc.txt")).Text);
    }
}
