using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReusePort.Cli.Tests;

/// <summary>What <c>--check</c> says of privileges, mounts and the ports of others.</summary>
public sealed class CheckSurroundingsTests : IDisposable
{
    private const string Server = "int bind(int, const void *, unsigned); int main(void) { return bind(0, 0, 0); }";
    private const string Ignored = ", which the kernel ignores (nosuid or no_new_privs)";

    // VFS_CAP_REVISION_2 with CAP_NET_BIND_SERVICE permitted and effective (<linux/capability.h>).
    private const string GiveCapability = "import os, sys; os.setxattr(sys.argv[1], 'security.capability', bytes.fromhex('0100000200040000000000000000000000000000'))";

    private const string Holder = """
        import socket, sys
        s = socket.socket()
        s.bind(("127.0.0.1", 0))
        s.listen()
        print("port", s.getsockname()[1], flush=True)
        sys.stdin.read()
        """;

    private readonly ProgramDirectory _directory = new();

    [Theory]
    [InlineData("4755", "set-user-ID nobody", "set-user-ID")]
    [InlineData("2755", "set-group-ID 65534", "set-group-ID")]
    public void A_program_that_changes_its_user_does_not_work(string mode, string privileges, string reason)
    {
        var program = GiveTo("nobody", mode, _directory.Compile(Server));

        var lines = CheckLines.Of(2, Tool.Run("--check", "--via", "preload", program));

        Assert.Equal(privileges, lines["privileges"]);
        Assert.Equal($"doesn't work: {program} is {reason}, and the dynamic linker ignores LD_PRELOAD for it", lines["result"]);
        Assert.Contains("AmbientCapabilities", lines["what to do"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_new_privileges_a_set_user_ID_program_works()
    {
        var program = GiveTo("nobody", "4755", _directory.Compile(Server));

        var lines = CheckLines.Of(0, ProgramRun.Of(RequiredProgram.Find("setpriv"), ["--no-new-privs", Tool.Path, "--check", program]));

        Assert.Equal($"set-user-ID nobody{Ignored}", lines["privileges"]);
        Assert.Contains("no_new_privs 1", lines["process"], StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_file_system_without_set_user_ID_such_a_program_works()
    {
        var program = GiveTo("nobody", "4755", _directory.Compile(Server));
        const string Script = "mkdir \"$1/mount\" && mount -t tmpfs -o nosuid none \"$1/mount\" && cp -p \"$1/program\" \"$1/mount\" && exec \"$0\" --check \"$1/mount/program\"";

        var lines = CheckLines.Of(0, ProgramRun.Of(RequiredProgram.Find("unshare"), ["--mount", "/bin/sh", "-c", Script, Tool.Path, _directory.Path]));

        Assert.Equal(_directory["mount/program"], lines["program"]);
        Assert.Equal($"set-user-ID nobody{Ignored}", lines["privileges"]);
        Assert.NotEqual(0, new FileInfo(program).Length);
    }

    [Fact]
    public void A_program_with_capabilities_works_for_root_and_for_nobody_else()
    {
        _ = Root();
        var program = _directory.Compile(Server);
        Assert.Equal(0, ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", GiveCapability, program]).ExitCode);
        File.SetUnixFileMode(_directory.Path, (UnixFileMode)0b111_101_101);

        var own = CheckLines.Of(0, Tool.Run("--check", program));
        var others = CheckLines.Of(2, RunAsNobody("--check", program));

        Assert.Equal("file capabilities", own["privileges"]);
        Assert.EndsWith("has file capabilities, and the dynamic linker ignores LD_PRELOAD for it", others["result"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_below_the_first_unprivileged_one_needs_a_capability()
    {
        Assert.SkipWhen(File.ReadAllText("/proc/sys/net/ipv4/ip_unprivileged_port_start").Trim() != "1024", "the setting is another");
        _ = Root();
        var program = _directory.Compile(Server);
        string[] without = ["--bounding-set=-net_bind_service", "--inh-caps=-net_bind_service", Tool.Path, "--check"];

        Assert.Equal(
            "port 1001 needs CAP_NET_BIND_SERVICE (net.ipv4.ip_unprivileged_port_start)",
            CheckLines.Of(1, ProgramRun.Of(RequiredProgram.Find("setpriv"), [.. without, "--port", "1001-1002", program]))["remark"]);
        CheckLines.Of(0, ProgramRun.Of(RequiredProgram.Find("setpriv"), [.. without, "--port", "1024", program]));
        CheckLines.Of(0, Tool.Run("--check", "--port", "1001", program));
    }

    [Theory]
    [InlineData("127.0.0.1", false, 1)]
    [InlineData("127.0.0.1", true, 0)]
    [InlineData("::1", false, 1)]
    [InlineData("0.0.0.0", true, 0)]
    public void A_port_that_is_held_without_the_option_is_a_remark(string address, bool sharesPort, int status)
    {
        using var socket = Bound(address, SocketType.Stream, sharesPort);
        socket.Listen();
        var (port, owner) = ($"{((IPEndPoint)socket.LocalEndPoint!).Port}", $"pid {Environment.ProcessId}");

        var lines = CheckLines.Of(status, Tool.Run("--check", "--port", port, _directory.Compile(Server)));

        Assert.Matches($@"^tcp {System.Text.RegularExpressions.Regex.Escape($"{socket.LocalEndPoint}")}, user \w+, {owner} \(.+\), SO_REUSEPORT {(sharesPort ? "" : "not ")}set$", lines[$"port {port}"]);
        Assert.Equal(!sharesPort, lines.GetValueOrDefault("remark", "").Contains("is held without SO_REUSEPORT: restart ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_port_of_UDP_and_the_variable_are_looked_at_too()
    {
        using var socket = Bound("127.0.0.1", SocketType.Dgram, sharesPort: false);
        var port = $"{((IPEndPoint)socket.LocalEndPoint!).Port}";
        var environment = new Dictionary<string, string?> { ["LIBREUSEPORT_PORT"] = port };

        Assert.StartsWith("udp 127.0.0.1:", CheckLines.Of(1, ProgramRun.Of(Tool.Path, ["--check", _directory.Compile(Server)], environment))[$"port {port}"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port=PORT", true)]
    [InlineData("port=1; port=2,PORT proto=tcp guard=exe", true)]
    [InlineData("comm=program port=PORT", true)]
    [InlineData("addr=192.0.2.1 off; port=PORT", true)]
    [InlineData("port=PORT proto=udp off; port=PORT", true)]
    [InlineData("port=PORT off", false)]
    [InlineData("port=PORT off; port=PORT", false)]
    [InlineData("off; port=PORT", false)]
    [InlineData("port=PORT reuseport=-1", false)]
    [InlineData("port=PORT proto=udp", false)]
    [InlineData("comm=nginx port=PORT", false)]
    [InlineData("uid=4294967294 port=PORT", false)]
    [InlineData("proto=tcp", false)]
    [InlineData("port=1", false)]
    public void A_port_that_a_rule_names_and_shares_is_looked_at(string rules, bool isLookedAt)
    {
        using var socket = Bound("127.0.0.1", SocketType.Stream, sharesPort: true);
        socket.Listen();
        var port = $"{((IPEndPoint)socket.LocalEndPoint!).Port}";

        var run = Tool.Run("--check", "--rule", rules.Replace("PORT", port, StringComparison.Ordinal), _directory.Compile(Server));

        Assert.Equal(isLookedAt, CheckLines.Of(0, run).ContainsKey($"port {port}"));
    }

    [Fact]
    public void A_port_of_another_user_is_not_shared()
    {
        _ = Root();
        string[] nobody = ["--reuid=nobody", "--clear-groups", "/usr/bin/python3", "-c", Holder];
        _ = RequiredFile.Find("/usr/bin/python3", "package python3");
        using var holder = ServerProcess.Start(RequiredProgram.Find("setpriv"), nobody);
        Eventually.Holds("the port", () => holder.Text.Contains("port ", StringComparison.Ordinal), () => holder.Text);
        var port = int.Parse(holder.Text.Split(' ', '\n')[1], CultureInfo.InvariantCulture);

        var lines = CheckLines.Of(1, Tool.Run("--check", "--port", $"{port}", _directory.Compile(Server)));

        Assert.Contains($", user nobody, pid {holder.Id} (python3", lines[$"port {port}"], StringComparison.Ordinal);
        Assert.Equal($"tcp 127.0.0.1:{port} is nobody's, and the kernel shares a port among sockets of one user alone", lines["remark"]);
    }

    public void Dispose() => _directory.Dispose();

    private static bool Root() => Environment.IsPrivilegedProcess ? true : throw Requirement.IsMissing("only root can give privileges away");

    // The directory of the tool may be below one that only root can enter.
    private static ProgramRun RunAsNobody(params string[] arguments)
    {
        const string Script = "mount --bind \"$(dirname \"$0\")\" /mnt && exec setpriv --reuid=nobody --regid=nogroup --clear-groups /mnt/reuseport \"$@\"";
        return ProgramRun.Of(RequiredProgram.Find("unshare"), ["--mount", "/bin/sh", "-c", Script, Tool.Path, .. arguments]);
    }

    private static string GiveTo(string user, string mode, string program)
    {
        _ = Root();
        Assert.Equal(0, Tool.Script("chown \"$1:nogroup\" \"$2\" && chmod \"$3\" \"$2\"", user, program, mode).ExitCode);
        return program;
    }

    private static Socket Bound(string address, SocketType type, bool sharesPort)
    {
        const int SOL_SOCKET = 1, SO_REUSEPORT = 15;
        var end = new IPEndPoint(IPAddress.Parse(address), 0);
        var socket = new Socket(end.AddressFamily, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);
        socket.SetRawSocketOption(SOL_SOCKET, SO_REUSEPORT, BitConverter.GetBytes(sharesPort ? 1 : 0));
        socket.Bind(end);
        return socket;
    }
}
