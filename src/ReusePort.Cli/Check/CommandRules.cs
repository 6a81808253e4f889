using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Programs;

namespace ReusePort.Cli.Check;

/// <summary>The rules that the library would have in a command, by its own code.</summary>
internal sealed class CommandRules
{
    private Rules _rules;

    /// <summary>Reads the options and, if one isn't given, the variable of this process; those that are wrong were refused before.</summary>
    /// <param name="options">The options.</param>
    /// <param name="command">The command and its arguments; empty if it is unknown.</param>
    public CommandRules(Options options, byte[][] command)
    {
        byte[] text = [];
        foreach (var variable in Enum.GetValues<Variable>())
        {
            var value = options.Values.GetValueOrDefault(variable) ?? Libc.Variable([.. SettingTable.NameOf(variable), (byte)'=']) ?? [];
            _ = SettingTable.Read(variable, value, ref _rules);
            text = variable == Variable.Rules ? value : text;
        }

        _rules.Complete(text, new ProgramFacts(NameOf(command), string.Join(' ', command.Select(Encoding.Latin1.GetString)).Select(static c => (byte)c).ToArray()));
    }

    /// <summary>The rules.</summary>
    public ref readonly Rules Rules => ref _rules;

    /// <summary>Whether a rule names a port and shares it.</summary>
    /// <param name="port">The port.</param>
    /// <param name="protocol">IPPROTO_TCP or IPPROTO_UDP; 0 for any.</param>
    /// <remarks>A rule without ports is about no port of its own: the list of what it shares would be that of all sockets.</remarks>
    public bool SharesPort(int port, int protocol)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            ref readonly var rule = ref _rules[i];
            var conditions = rule.Conditions;
            if (IsApart(rule, protocol) || (conditions.Has(Conditions.Ports) && !rule.Ports.Contains(port)))
            {
                continue;
            }

            if (conditions.Has(Conditions.Ports) && rule.Reuse.Port == 1)
            {
                return true;
            }

            // It decides about every socket of the port.
            if (!conditions.Has(Conditions.Addresses) && (protocol != 0 || !conditions.Has(Conditions.Protocol)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsApart(in Rule rule, int protocol) =>
        rule.Conditions.Has(Conditions.Never)
        || (rule.Conditions.Has(Conditions.User) && rule.User != Libc.geteuid())
        || (rule.Conditions.Has(Conditions.Protocol) && protocol != 0 && rule.Protocol != protocol);

    // What the kernel calls a program: the last part of the path that is executed, cut to 15 bytes.
    private static ReadOnlySpan<byte> NameOf(byte[][] command)
    {
        if (command is not [{ } path, ..])
        {
            return default;
        }

        var name = path.AsSpan(path.AsSpan().LastIndexOf((byte)'/') + 1);
        return name[..Math.Min(name.Length, RunningProgram.NameSize - 1)];
    }
}
