namespace ReusePort.Tests.Library;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    private const string Headers = """
        #include <netinet/in.h>
        #include <sys/socket.h>
        #include <unistd.h>

        static int get(int fd, int option)
        {
            int value = -1;
            socklen_t length = sizeof value;
            getsockopt(fd, SOL_SOCKET, option, &value, &length);
            return value;
        }
        """;

    private static readonly HookCall s_stream = new("bind")
    {
        Headers = Headers,
        Setup = """
                int fd = socket(AF_INET, SOCK_STREAM, 0);
                struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
            """,
        Call = "bind(fd, (struct sockaddr *)&address, sizeof address)",
        Effect = "get(fd, SO_REUSEPORT)",
        Cleanup = "    close(fd);",
    };

    protected override string Library => RepositoryFiles.ReusePortLibrary;

    protected override IEnumerable<HookCall> Calls =>
    [
        s_stream,

        // Bound first, shared afterwards.
        s_stream with { Setup = s_stream.Setup.Replace("SOCK_STREAM", "SOCK_DGRAM", StringComparison.Ordinal) },
        s_stream with
        {
            Setup = """
                    int fd = socket(AF_INET6, SOCK_STREAM, 0);
                    struct sockaddr_in6 address = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT };
                """,
        },

        // 192.0.2.1 is for documentation (RFC 5737): bind fails, and the options are restored.
        s_stream with { Setup = s_stream.Setup.Replace("INADDR_LOOPBACK", "0xc0000201", StringComparison.Ordinal) },
        s_stream with { Setup = s_stream.Setup.Replace("socket(AF_INET", "socket(AF_UNIX", StringComparison.Ordinal) },
        .. HookCalls.Of("bind"),
    ];

    // Those of the machine that runs the tests.
    protected override IReadOnlyDictionary<string, string?> Variables =>
        HostTest.Variables.ToDictionary(static name => name, static _ => (string?)null);
}
