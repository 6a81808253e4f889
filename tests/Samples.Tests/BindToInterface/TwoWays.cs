using Samples.Tests.Support;

namespace Samples.Tests.BindToInterface;

/// <summary>Programs in a network of their own, with two ways to one peer (Native/network.sh).</summary>
public abstract class TwoWays : IDisposable
{
    private static readonly string s_library = Sample.Library("libbindtointerface.so");

    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<string> _client;
    private readonly Lazy<string> _muslClient;
    private readonly Lazy<string> _peer;
    private readonly Lazy<string> _sandbox;

    protected TwoWays()
    {
        _client = new(() => Compile("client"));
        _muslClient = new(() => Compile("client", "musl-gcc"));
        _peer = new(() => Compile("peer"));
        _sandbox = new(() => Compile("sandbox"));
    }

    /// <summary>The program that makes calls (Native/client.c).</summary>
    protected string Client => _client.Value;

    /// <summary>The same, with musl as its libc.</summary>
    protected string MuslClient => _muslClient.Value;

    /// <summary>What runs a command without the system calls that the library looks at memory with (Native/sandbox.c).</summary>
    protected string Sandbox => _sandbox.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What runs a command that can't get back, by exec, the capabilities that it hasn't.</summary>
    protected static string[] WithoutCapabilities =>
        [RequiredProgram.Find("setpriv"), "--securebits", "+noroot,+noroot_locked", "--inh-caps=-all", "--bounding-set=-all"];

    /// <summary>Runs the client without the library.</summary>
    /// <returns>Its words.</returns>
    protected string Alone(string calls) => Output([], [Client, .. calls.Split(' ')]);

    /// <summary>Runs the client under the library.</summary>
    /// <param name="variables">The variables of the library: <c>"BIND_INTERFACE=wanted"</c>.</param>
    /// <param name="calls">What it does.</param>
    /// <returns>Its words.</returns>
    protected string Under(string variables, string calls) => Output(variables.Split(' '), [Client, .. calls.Split(' ')]);

    /// <summary>Runs a program under the library.</summary>
    /// <returns>What it wrote, with spaces for the ends of lines.</returns>
    protected string Output(string[] variables, string[] command)
    {
        var run = Run(variables, command);
        Assert.True(run.ExitCode == 0, $"exit status {run.ExitCode}; {run.Output}{run.Errors}");
        Assert.Equal("", run.Errors);
        return run.Output.TrimEnd().Replace('\n', ' ');
    }

    /// <summary>Runs a program; without variables it has no library.</summary>
    protected ProgramRun Run(string[] variables, string[] command)
    {
        string[] preload = variables.Length == 0 ? [] : ["env", $"LD_PRELOAD={s_library}", .. variables];
        return ProgramRun.Of(
            RequiredProgram.Find("unshare"), [.. Namespaces, "sh", Sample.File("BindToInterface/Native/network.sh"), _peer.Value, .. preload, .. command],
            new Dictionary<string, string?>
            {
                ["LD_PRELOAD"] = null,
                ["BIND_INTERFACE"] = null,
                ["BIND_ADDRESS"] = null,
                ["BIND_EXCLUDE"] = null,
            });
    }

    /// <summary>An unprivileged user is root in a namespace of users, if the kernel allows that.</summary>
    private static string[] Namespaces
    {
        get
        {
            string[] all = [.. Environment.IsPrivilegedProcess ? (string[])[] : ["--user", "--map-root-user"], "--net", "--mount", "--pid", "--fork", "--kill-child"];
            _ = RequiredProgram.Find("ip");
            var run = ProgramRun.Of(RequiredProgram.Find("unshare"), [.. all, "true"]);
            if (run.ExitCode != 0)
            {
                Requirement.IsMissing($"not allowed here: network namespaces; {run.Errors}");
            }

            return all;
        }
    }

    private string Compile(string name, string compiler = "gcc") =>
        NativeProgram.Compile(Sample.File($"BindToInterface/Native/{name}.c"), _directory[$"{name}-{compiler}"], ["-pthread"], compiler);
}
