using System.Globalization;
using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Check;

namespace ReusePort.Cli.Tests;

/// <summary>What the kernel makes of a socket by the compiled rules is what the library's own code decides.</summary>
public class CgroupDecisionTests
{
    // Tells of each socket what its options are after a bind; they are set even if that fails.
    private const string Script = """
        import socket, sys
        kinds = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}
        for line in sys.stdin:
            kind, address, port, before = line.split()
            s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, kinds[kind])
            options = (socket.SO_REUSEPORT, socket.SO_REUSEADDR)
            for option in options:
                s.setsockopt(socket.SOL_SOCKET, option, int(before))
            try:
                s.bind((address, int(port)))
            except OSError:
                pass
            print(*(s.getsockopt(socket.SOL_SOCKET, option) for option in options))
        """;

    private static readonly string[] s_addresses =
    [
        "0.0.0.0", "127.0.0.1", "127.0.0.2", "127.1.2.3", "10.0.0.1", "10.255.255.255", "11.0.0.0", "255.255.255.255", "192.168.1.129",
        "::", "::1", "::2", "2001:db8::1", "2001:db9::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0.0.0.0", "::fffe:7f00:1", "::1:ffff:7f00:1", "1::ffff:7f00:1",
    ];

    private static readonly string[] s_prefixes =
    [
        "127.0.0.1", "127.0.0.0/8", "10.0.0.0/8", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "192.168.1.128/25", "255.255.255.255", "0.0.0.0",
        "::/0", "::1", "::", "::/64", "::/80", "::/95", "::ffff:0:0/96", "::ffff:10.0.0.0/104", "2001:db8::/31", "2001:db8::/32", "fd00::/8", "8000::/1", "::/1", "::fffe:0:0/95",
    ];

    private static readonly string[] s_ports = ["1", "80", "81", "1024-2048", "40000-65535", "65535", "1-65535", "2-79", "443"];
    private static readonly int[] s_bound = [0, 1, 2, 79, 80, 81, 443, 1023, 1024, 2048, 2049, 39999, 40000, 65535];

    [Fact]
    public void Random_rules_decide_about_random_sockets_as_the_library_does()
    {
        _ = RequiredCgroup.Directory;
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var rules = string.Join("; ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Rule(random)));
            Compare(rules, [.. Enumerable.Range(0, 200).Select(_ => Socket(random))]);
        }
    }

    [Theory]
    [InlineData("off")]
    [InlineData("port=80; off; port=81")]
    [InlineData("addr=10.0.0.0/8")]
    [InlineData("addr=0.0.0.0/0 off; addr=::/0")]
    [InlineData("addr=0.0.0.0/0; port=80")]
    [InlineData("reuseport=0 reuseaddr=0")]
    [InlineData("reuseport=-1 reuseaddr=1; port=80")]
    [InlineData("reuseport=1 reuseaddr=0")]
    public void So_do_rules_of_each_kind(string rules)
    {
        _ = RequiredCgroup.Directory;
        Compare(rules, [.. from kind in (string[])["tcp", "udp"] from address in s_addresses from port in s_bound from before in (int[])[0, 1] select (kind, address, port, before)]);
    }

    [Fact]
    public void The_longest_rules_that_there_may_be_are_taken_by_the_kernel()
    {
        _ = RequiredCgroup.Directory;
        var ports = string.Join(',', Enumerable.Range(0, 64).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{(i * 900) + 3}-{(i * 900) + 700}")));
        var addresses = string.Join(',', Enumerable.Range(0, 64).Select(static i => i % 2 == 0 ? $"10.{i}.0.0/17" : $"2001:db8:{i:x}::/49"));
        var rules = string.Join("; ", Enumerable.Range(0, 32).Select(i => $"port={ports} addr={addresses} proto={(i % 2 == 0 ? "tcp" : "udp")} {(i % 3 == 0 ? "off" : "reuseaddr=1")}"));

        Compare(rules.Replace("2001:db8:", "0:0:", StringComparison.Ordinal), [("udp", "::ffff:10.62.0.1", 3, 0), ("udp", "0:0:3f::1", 3, 0)]);
        Compare(rules, [("tcp", "10.62.0.1", 57003, 0), ("udp", "10.62.0.1", 57003, 0), ("udp", "2001:db8:3f::1", 3, 0), ("udp", "2001:db8:40::1", 3, 0), ("tcp", "10.62.200.1", 3, 0)]);
    }

    private static string Rule(Random random)
    {
        List<string> terms = [];
        if (random.Next(2) == 0)
        {
            terms.Add($"port={Some(random, s_ports)}");
        }

        if (random.Next(2) == 0)
        {
            terms.Add($"addr={Some(random, s_prefixes)}");
        }

        if (random.Next(3) == 0)
        {
            terms.Add(random.Next(2) == 0 ? "proto=tcp" : "proto=udp");
        }

        if (random.Next(4) == 0)
        {
            terms.Add("off");
        }
        else
        {
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"reuseport={random.Next(-1, 2)} reuseaddr={random.Next(-1, 2)}"));
        }

        return string.Join(' ', terms);
    }

    private static string Some(Random random, string[] from) => string.Join(',', random.GetItems(from, random.Next(1, 4)));

    private static (string Kind, string Address, int Port, int Before) Socket(Random random) =>
        (random.Next(2) == 0 ? "tcp" : "udp", s_addresses[random.Next(s_addresses.Length)], s_bound[random.Next(s_bound.Length)], random.Next(2));

    private static void Compare(string rules, (string Kind, string Address, int Port, int Before)[] sockets)
    {
        var input = new StringBuilder();
        var expected = new StringBuilder();
        var asked = new CommandRules(CommandLine.Parse(["--rule", rules, "true"]).Options, []);
        foreach (var (kind, address, port, before) in sockets)
        {
            _ = input.Append(CultureInfo.InvariantCulture, $"{kind} {address} {port} {before}\n");
            var query = SocketQuery.Parse($"{kind}:{(address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address)}:{port}");
            var answer = SocketAnswer.To(query, asked);
            var isLate = answer.Contains("set after the bind", StringComparison.Ordinal);
            _ = expected.Append(CultureInfo.InvariantCulture, $"{Value(answer, "SO_REUSEPORT", before, isLate)} {Value(answer, "SO_REUSEADDR", before, isLate)}\n");
        }

        _ = RequiredProgram.Find("python3");
        using var directory = new ProgramDirectory();
        var file = directory.Write("sockets", input.ToString());
        var run = Tool.Script("exec \"$0\" --via cgroup --rule \"$1\" python3 -c \"$2\" < \"$3\"", rules, Script, file);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var pairs = sockets.Zip(expected.ToString().Split('\n'), run.Output.Split('\n'));
        Assert.All(pairs, pair => Assert.True(pair.Second == pair.Third, $"{rules}: {pair.First}: expected {pair.Second}, got {pair.Third}"));
    }

    // What is set after the bind must not be there before.
    private static int Value(string answer, string option, int before, bool isLate) =>
        answer.Contains($"{option} 1", StringComparison.Ordinal) && !isLate ? 1
        : answer.Contains($"{option} 0", StringComparison.Ordinal) ? 0
        : before;
}
