using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Hooks.Sockets.Parsing;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;

namespace ReusePort.Cli.Check;

/// <summary>What the library would do to a socket, by its own code.</summary>
internal static unsafe class SocketAnswer
{
    /// <summary>Decides about a socket, in words.</summary>
    /// <param name="query">The socket.</param>
    /// <param name="options">The options.</param>
    /// <param name="command">The command and its arguments; empty if it is unknown.</param>
    public static string To(SocketQuery query, Options options, byte[][] command)
    {
        var rules = default(Rules);
        byte[] text = [];
        foreach (var variable in Enum.GetValues<Variable>())
        {
            var value = options.Values.GetValueOrDefault(variable) ?? Libc.Variable([.. SettingTable.NameOf(variable), (byte)'=']) ?? [];
            var problem = SettingTable.Read(variable, value, ref rules);
            if (problem != ParseError.None)
            {
                return $"left alone, as a variable is wrong: {Describe(variable, value, problem, rules.Wrong)}";
            }

            text = variable == Variable.Rules ? value : text;
        }

        rules.Complete(text, new ProgramFacts(NameOf(command), string.Join(' ', command.Select(Encoding.Latin1.GetString)).Select(static c => (byte)c).ToArray()));
        return Decide(rules, query);
    }

    private static string Decide(in Rules rules, SocketQuery query)
    {
        var native = query.Address.Serialize();
        fixed (byte* start = native.Buffer.Span)
        {
            ref readonly var rule = ref Decision.RuleFor(
                rules, new SocketFacts(new BoundAddress((SockAddr*)start), query.Protocol, Libc.geteuid()));
            if (Unsafe.IsNullRef(in rule))
            {
                return "left alone, as no rule holds";
            }

            var isDatagramToAnyPort = query.Protocol == NetinetIn.IPPROTO_UDP && query.Address.Port == 0;
            return string.Join(", ", Words(rule, Decision.SharingBy(rule, isDatagramToAnyPort)));
        }
    }

    private static List<string> Words(in Rule rule, Sharing sharing)
    {
        List<string> words = [rule.Number == 0 ? "by the variables" : string.Create(CultureInfo.InvariantCulture, $"by rule {rule.Number}")];
        if (rule.Device.Length > 0)
        {
            words.Add("bound to the interface first");
        }

        Add(words, "SO_REUSEPORT", rule.Reuse.Port);
        Add(words, "SO_REUSEADDR", rule.Reuse.Address);
        words.Add(sharing switch
        {
            Sharing.BeforeBind => "set before the bind",
            Sharing.AfterBind => "set after the bind",
            _ => $"set after the bind; joins a port in use if its holder has {rule.Guard}",
        });
        if (rule.Backlog > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"backlog at least {rule.Backlog}"));
        }

        if (rule.IncomingCpu is { } cpu)
        {
            words.Add(cpu == Rule.PinnedCpu ? "SO_INCOMING_CPU of a pinned thread" : string.Create(CultureInfo.InvariantCulture, $"SO_INCOMING_CPU {cpu}"));
        }

        return words;
    }

    private static void Add(List<string> words, string option, int value) =>
        words.Add(value == OptionValue.Unchanged ? $"{option} unchanged" : string.Create(CultureInfo.InvariantCulture, $"{option} {value}"));

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

    private static string Describe(Variable variable, byte[] value, ParseError problem, TermPlace place)
    {
        ConfigurationError error = default;
        error.Set(variable, value, problem, place);
        LogLine line = new(0, 0);
        error.Describe(ref line);
        return Encoding.Latin1.GetString(line.Text);
    }
}
