using Samples.Tests.Support;

namespace Samples.Tests.BindToInterface;

/// <summary>What every hook library must survive.</summary>
public class ConformanceTests : HookConformance
{
    // The call that is derived from the prototype of sendmmsg names more messages than there are.
    private static readonly HookCall s_messages = new("sendmmsg")
    {
        Headers = "#include <netinet/in.h>\n#include <sys/socket.h>\n#include <unistd.h>",
        Setup = """
                int fd = socket(AF_INET, SOCK_DGRAM, 0);
                struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
                struct iovec part = { "text", 5 };
                struct mmsghdr messages[2] = {
                    { .msg_hdr = { .msg_name = &address, .msg_namelen = sizeof address, .msg_iov = &part, .msg_iovlen = 1 } },
                    { .msg_hdr = { .msg_name = &address, .msg_namelen = sizeof address, .msg_iov = &part, .msg_iovlen = 1 } },
                };
            """,
        Call = "sendmmsg(fd, messages, 2, MSG_DONTWAIT)",
        Cleanup = "    close(fd);",
    };

    protected override string Library => Sample.Library("libbindtointerface.so");

    // All to this machine, which is excluded; what is refused is another answer than libc's.
    protected override IEnumerable<HookCall> Calls =>
        from call in (HookCall[])[.. HookCalls.Of("connect", "sendto", "sendmsg", "bind", "listen"), s_messages]
        select call with { SystemCalls = ["getsockname", "getsockopt", "setsockopt"] };

    protected override IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["BIND_INTERFACE"] = "lo",
        ["BIND_ADDRESS"] = null,
        ["BIND_EXCLUDE"] = null,
    };
}
