using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;
using ReusePort.Cli.Native;
using ReusePort.Cli.Notify;
using ReusePort.Configuration;

namespace ReusePort.Cli.Cgroup;

/// <summary>Has the kernel set the options of sockets itself: a program of the rules runs at each bind(2) of a control group, and this
/// process enters it.</summary>
/// <remarks>Nobody has to answer, and nothing is preloaded: static programs, Go, other processors' and set-user-ID programs are reached alike.
/// The kernel runs the program for sockets that were made in the group.</remarks>
internal static class BindCgroup
{
    /// <summary>Enters a group whose binds follow the rules, and has it removed at its end.</summary>
    /// <param name="route">The route to the command.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="argumentCount">The number of the last arguments of this process that are the user's.</param>
    /// <returns>Whether that worked; if not, the command can be watched.</returns>
    /// <exception cref="CommandException">It didn't, and the user wants no other way.</exception>
    public static bool TryEnter(Route route, WatchedRules rules, int argumentCount)
    {
        if (rules.UnsupportedInKernel is { } setting)
        {
            return route.IsWatched ? false : throw new CommandException(
                $"{setting}: not possible with --via cgroup; allowed: --via {(rules.Unsupported is null ? "notify" : "preload")}");
        }

        try
        {
            RemoverRole.Start(Enter(rules), argumentCount);
            return true;
        }
        catch (CommandException) when (route.IsWatched)
        {
            return false;
        }
        catch (CommandException obstacle)
        {
            throw new CommandException($"--via cgroup: {obstacle.Message}");
        }
    }

    /// <summary>Enters a group whose binds follow the rules.</summary>
    /// <exception cref="CommandException">That isn't possible, and this process is where it was.</exception>
    private static ControlGroup Enter(WatchedRules rules)
    {
        using var v4 = Load(RuleCompiler.Compile(rules.ForAnyProgram, AttachType.IPv4), AttachType.IPv4);
        using var v6 = Load(RuleCompiler.Compile(rules.ForAnyProgram, AttachType.IPv6), AttachType.IPv6);
        var group = ControlGroup.Create();
        try
        {
            group.Enter();
            Probe(group, rules.SetsAddressOption);
            Attach(v4, group, AttachType.IPv4);
            Attach(v6, group, AttachType.IPv6);
            return group;
        }
        catch (CommandException)
        {
            group.Undo();
            throw;
        }
    }

    /// <summary>Why a group can't be entered; null if it can be.</summary>
    public static string? FindObstacle(WatchedRules rules)
    {
        if (rules.UnsupportedInKernel is { } setting)
        {
            return $"{setting}: not possible in a control group";
        }

        try
        {
            Enter(rules).Undo();
            return null;
        }
        catch (CommandException obstacle)
        {
            return obstacle.Message;
        }
    }

    private static SafeFileHandle Load(EbpfInstruction[] program, AttachType type) =>
        Bpf.Load(program, type) ?? throw new CommandException(Marshal.GetLastPInvokeError() switch
        {
            Errno.EPERM => "the kernel takes no BPF program from this process: that needs CAP_BPF and CAP_NET_ADMIN (bpf(2))",
            Errno.ENOSYS => "the kernel has no BPF (bpf(2))",
            Errno.EINVAL or Errno.EACCES => "the kernel doesn't take a program that sets options at bind: Linux 6.1 does (bpf(2))",
            var error => $"the kernel takes no BPF program: {Marshal.GetPInvokeErrorMessage(error)} (bpf(2))",
        });

    private static void Attach(SafeFileHandle program, ControlGroup group, AttachType type)
    {
        if (!Bpf.Attach(program, group.Handle, type))
        {
            throw new CommandException(Marshal.GetLastPInvokeError() switch
            {
                Errno.EPERM => "no BPF program can be attached to a control group: that needs CAP_NET_ADMIN, and no group above that has one of its own alone (bpf(2))",
                var error => $"no BPF program can be attached to a control group: {Marshal.GetPInvokeErrorMessage(error)} (bpf(2))",
            });
        }
    }

    /// <summary>Binds a socket in the group, and looks whether it has the options: a kernel may know the function but not the option, or not
    /// the group of a socket.</summary>
    private static void Probe(ControlGroup group, bool setsAddressOption)
    {
        Rules rules = default;
        rules.Add().Reuse = new ReuseOptions { Port = 1, Address = setsAddressOption ? 1 : OptionValue.Unchanged };
        using var program = Load(RuleCompiler.Compile(rules, AttachType.IPv4), AttachType.IPv4);
        Attach(program, group, AttachType.IPv4);
        using var socket = ProbeSocket.Bind();
        Bpf.Detach(program, group.Handle, AttachType.IPv4);
        if (socket is null)
        {
            throw new CommandException($"a socket can't be bound in a control group: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }

        if (SocketOptions.Get(socket, SysSocket.SO_REUSEPORT) != 1 || (setsAddressOption && SocketOptions.Get(socket, SysSocket.SO_REUSEADDR) != 1))
        {
            throw new CommandException("the kernel doesn't let a program set the options at bind: Linux 6.1 does");
        }
    }
}
