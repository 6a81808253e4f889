using System.Collections.Frozen;

namespace Hooks.Testing.Calls;

/// <summary>The functions that several threads may not call at once (attributes(7): MT-Unsafe): a crash of libc's own
/// function is not a fault of the hook.</summary>
internal static class UnsharedFunctions
{
    private const string Names = """
        __xpg_basename asctime basename bind_textdomain_codeset bindresvport bindtextdomain catopen clearenv ctime
        cuserid dirname drand48 ecvt endfsent endgrent endhostent endnetent endnetgrent endprotoent endpwent
        endservent endspent endttyent endusershell endutent endutxent erand48 error_at_line ether_aton ether_ntoa
        fcloseall fcvt fgetgrent fgetpwent fgetspent fmtmsg fts_children fts_read gamma gammaf gammal getaliasbyname
        getaliasent getaliasent_r getchar_unlocked getdate getfsent getfsfile getfsspec getgrent getgrent_r getgrgid
        getgrnam gethostbyaddr gethostbyname gethostbyname2 gethostent gethostent_r getlogin getlogin_r getmntent
        getnetbyaddr getnetbyname getnetent getnetgrent getnetgrent_r getopt getopt_long getopt_long_only
        getprotobyname getprotobynumber getprotoent getpwent getpwent_r getpwnam getpwuid getrpcbyname getrpcbynumber
        getrpcent getservbyname getservbyport getservent getspent getspent_r getspnam getttyent getttynam getusershell
        getutent getutent_r getutid getutline getutxent getutxid getutxline getwchar_unlocked glob gmtime hcreate
        hdestroy hsearch inet_ntoa innetgr jrand48 l64a lcong48 lgamma lgammaf lgammal localeconv localtime lrand48
        mallinfo mallinfo2 malloc_info malloc_stats mallopt mblen mbrlen mbrtowc mbsnrtowcs mbsrtowcs mbtowc mprobe
        mrand48 nrand48 ptsname putchar_unlocked putenv putwchar_unlocked pvalloc qecvt qfcvt re_set_syntax readdir
        seed48 setenv setfsent setgrent sethostent setlocale setlogmask setnetent setprotoent setpwent setservent
        setspent setttyent setusershell setutent setutxent sgetspent siginterrupt srand48 strerror strsignal strtok
        textdomain tmpnam ttyname ttyslot unsetenv utmpname utmpxname valloc wcrtomb wcsnrtombs wcsrtombs wctomb
        wordexp
        """;

    private static readonly FrozenSet<string> s_names =
        Names.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether a function is one of them.</summary>
    public static bool Contains(string symbol) => s_names.Contains(symbol);
}
