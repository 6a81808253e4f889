using System.CommandLine;
using System.CommandLine.Invocation;

namespace ReusePort.Cli.Arguments;

/// <summary>What <c>--help</c> writes. That of the parser would put the options after the command.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private static readonly string s_text = $$"""
        Usage: reuseport [options] [--] command [args...]

        Runs a command so that several processes can listen on one port: libreuseport.so, which lies beside this
        program, sets SO_REUSEPORT on each socket before it is bound. Everything from the command's name on is the
        command's.

        Options:
        {{string.Join('\n', Setting.WithOption.Select(static setting => setting.HelpLine))}}
          --copies N       start the command N times, 1-1024, and wait for all of them
          --via WAY        preload: preload the library; cgroup: a BPF program in the kernel, for root; notify: the kernel
                           asks this process at each bind; auto (default): preload, or for what no library can be
                           preloaded into cgroup if that is permitted, else notify
          --strict         end the command if a socket listens that was not reached (exit status 123)
          --check          say whether the command would share its port, and start nothing
          --json           with --check: the answer as JSON
          --socket S       with --check: say what is done to a socket such as tcp:0.0.0.0:443; without a command only that
          -h, --help       show this help
          --version        show the version

        Variables in parentheses that are already set hold if their option isn't given. --debug alone is level 1, twice 2.

        This process becomes the command, which keeps its process id. With --copies, with --strict and watched (notify)
        the command is a child: SIGTERM, SIGINT and SIGHUP are passed on to it, and to every copy. No copy outlives this
        process, even if it is killed; there only one that has changed its user does (prctl(2), PR_SET_PDEATHSIG).

        Exit status:
          123  with --strict: a socket listened that was not reached, and the command was ended
          125  reuseport itself failed or was used wrongly
          126  the command was found and can't be run
          127  the command wasn't found
          Otherwise it is the command's; with --copies the first that isn't 0, in the order in which the copies end,
          128+n for a copy or another child that signal n ended. With --check:
          0    the command would share its port
          1    it would, and there is a remark
          2    it would not

        A program that no library can be preloaded into (static, Go) gets a control group of its own, whose binds the
        kernel changes itself; if that is not permitted it is watched: it is a child of this process, and the kernel
        asks this process at each bind. A set-user-ID program of another user is not reached without root, and a line on
        stderr says so. Where this is not a native executable, .NET raises the soft limit of open files to the hard one (prlimit
        --nofile=1024: between the two sets another).

        """;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(s_text);
        return 0;
    }
}
