using System.Text.RegularExpressions;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Fuzzing;

/// <summary>What a rule means, by dictionaries and regular expressions.</summary>
internal sealed class RuleOracle
{
    private static readonly string[] s_conditions = ["port", "addr", "proto", "comm", "args", "uid"];
    private static readonly string[] s_actions = ["reuseport", "reuseaddr", "device", "guard", "backlog", "incoming-cpu"];

    private readonly Dictionary<string, string> _terms = [];

    public RuleOracle(string text)
    {
        var terms = text.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var term in terms)
        {
            ParseError = Read(term);
            if (ParseError != ParseError.None)
            {
                WrongText = term;
                return;
            }
        }

        WrongText = text;
        ParseError = terms.Length == 0 ? ParseError.EmptyRule
            : IsOff && _terms.Keys.Intersect(s_actions).Any() ? ParseError.OffWithAction
            : ParseError.None;
    }

    /// <summary>The first problem.</summary>
    public ParseError ParseError { get; }

    /// <summary>The text that an error shows.</summary>
    public string WrongText { get; }

    /// <summary>What the rule does: SO_REUSEPORT, SO_REUSEADDR, the device, the backlog, the CPU and what is asked of a holder.</summary>
    public (int, int, int, int, int?, Guard) Actions => (
        IsOff ? -1 : int.Parse(Value("reuseport") ?? "1"),
        int.Parse(Value("reuseaddr") ?? "-1"),
        Value("device")?.Length ?? 0,
        int.Parse(Value("backlog") ?? "0"),
        Value("incoming-cpu") switch { null => null, "auto" => -1, var number => int.Parse(number) },
        (Value("guard")?.Split(',') ?? []).Aggregate(Guard.None, static (all, one) => all | Word(one)));

    private bool IsOff => _terms.ContainsKey("off");

    /// <summary>Whether it holds for a socket of a program.</summary>
    public bool Holds(RandomSocket socket) =>
        (Value("port") is not { } ports || new PortListOracle(ports).Contains(socket.Port))
        && (Value("addr") is not { } addresses || new AddressListOracle(addresses).Contains(socket.Address))
        && (Value("proto") is not { } protocol || protocol == socket.Protocol)
        && (Value("uid") is not { } user || uint.Parse(user) == socket.User)
        && (Value("comm") is not { } names || names.Split(',').Any(name => IsOfForm(socket.ProgramName, name)))
        && (Value("args") is not { } form || IsOfForm(socket.CommandLine, form));

    private string? Value(string term) => _terms.GetValueOrDefault(term);

    private ParseError Read(string term)
    {
        var parts = term.Split('=', 2);
        var isKnown = parts.Length == 1 ? term == "off" : s_conditions.Concat(s_actions).Contains(parts[0]);
        return !isKnown ? ParseError.UnknownTerm
            : !_terms.TryAdd(parts[0], parts[^1]) ? ParseError.RepeatedTerm
            : parts[^1].Length == 0 ? ParseError.EmptyEntry
            : ProblemOf(parts[0], parts[^1]);
    }

    private static ParseError ProblemOf(string term, string value) => term switch
    {
        "port" => new PortListOracle(value).ParseError,
        "addr" => new AddressListOracle(value).ParseError,
        "proto" => value is "tcp" or "udp" ? ParseError.None : ParseError.NotAWord,
        "comm" => value.Split(',').Select((name, i) => NameProblem(name) is var problem && problem == ParseError.None && i >= 64 ? ParseError.TooManyEntries : problem)
            .FirstOrDefault(static problem => problem != ParseError.None),
        "uid" => NumberProblem(value, 0, uint.MaxValue - 1),
        "reuseport" or "reuseaddr" => value is "-1" or "0" or "1" ? ParseError.None : ParseError.NotAnOption,
        "device" => value.Length > 15 ? ParseError.NameTooLong : ParseError.None,
        "guard" => value.Split(',').Select(GuardProblem).FirstOrDefault(static problem => problem != ParseError.None),
        "backlog" => NumberProblem(value, 1, 999_999),
        "incoming-cpu" => value == "auto" ? ParseError.None : NumberProblem(value, 0, 8191),
        _ => ParseError.None,
    };

    private static ParseError NumberProblem(string text, long first, long last) =>
        PortListOracle.ReadNumber(text) is { } number && number >= first && number <= last ? ParseError.None : ParseError.NotANumber;

    private static ParseError NameProblem(string name) => name.Length == 0 ? ParseError.EmptyEntry
        : name.Replace("*", "", StringComparison.Ordinal).Length > 15 ? ParseError.NameTooLong
        : ParseError.None;

    private static ParseError GuardProblem(string word) => word.Length == 0 ? ParseError.EmptyEntry
        : Word(word) == Guard.None ? ParseError.NotAWord
        : ParseError.None;

    private static Guard Word(string word) => word switch
    {
        "uid" => Guard.User,
        "exe" => Guard.Executable,
        "listener" => Guard.Listener,
        _ => Guard.None,
    };

    private static bool IsOfForm(string text, string form) =>
        Regex.IsMatch(text, $@"\A{Regex.Escape(form).Replace("\\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.Singleline);
}
