using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Rules in text, right, nearly right and wrong.</summary>
internal static class RandomRules
{
    private const string Alphabet = "port=adcmgsuiebl-off;;  \t\n**,0123456789\0";

    private static readonly Gen<string> s_right = Gen.OneOf(
        "port=80", "port=443,8000-8010", "port=53", "addr=10.0.0.0/8", "addr=127.0.0.1,::1", "addr=::/0", "addr=0.0.0.0/0", "proto=tcp", "proto=udp",
        "comm=nginx", "comm=nginx,py*", "comm=*", "comm=*d*", "args=*-t*", "args=nginx*", "args=*", "uid=0", "uid=33", "uid=4294967294",
        "off", "reuseport=1", "reuseport=0", "reuseport=-1", "reuseaddr=1", "reuseaddr=0", "device=lo", "guard=exe", "guard=uid,listener",
        "backlog=1024", "backlog=1", "incoming-cpu=auto", "incoming-cpu=1");

    private static readonly Gen<string> s_random = Gen.Select(
        Gen.OneOf("port", "addr", "proto", "comm", "args", "uid", "off", "reuseport", "reuseaddr", "device", "guard", "backlog", "incoming-cpu", "", "Port"),
        Gen.Frequency((3, RandomText.Number), (1, RandomPorts.List), (1, RandomAddresses.List), (1, RandomText.AnyBytes)),
        static (name, value) => $"{name}={value}");

    private static readonly Gen<string> s_term = Gen.Frequency((60, s_right), (1, s_random));

    private static readonly Gen<string> s_space = Gen.Frequency((8, Gen.Const(" ")), (1, Gen.OneOf("  ", "\t", "\n", " \t\n")));

    private static readonly Gen<string> s_rule = Gen.Select(s_term.Array[1, 3], s_space, static (terms, space) => string.Join(space, terms.DistinctBy(static term => term.Split('=')[0])));

    /// <summary>A text of rules.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
            (20, s_rule.Array[1, 4].Select(static rules => string.Join("; ", rules))),
            (1, s_rule.Array[30, 34].Select(static rules => string.Join(';', rules))),
            (1, RandomText.Of(Alphabet, 40)),
            (1, RandomText.AnyBytes))
        .Damaged(Alphabet)
        .Where(static text => text.Length > 0);
}
