using System.Globalization;
using System.Runtime.CompilerServices;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Cli.Check;

/// <summary>What the library would do to a socket, by its own code.</summary>
internal static unsafe class SocketAnswer
{
    /// <summary>Decides about a socket, in words.</summary>
    /// <param name="query">The socket.</param>
    /// <param name="rules">The rules.</param>
    public static string To(SocketQuery query, CommandRules rules) => Decide(rules.Rules, query);

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
}
