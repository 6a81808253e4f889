using System.Globalization;
using System.Text;
using Hooks.Sockets.Parsing;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;

namespace ReusePort.Cli.Notify;

/// <summary>The rules for programs that are watched: those that the library would read in their environment.</summary>
internal sealed class WatchedRules
{
    private readonly byte[] _text;
    private readonly bool _asksForProgram;
    private Rules _read;
    private Rules _settled;

    private WatchedRules(in Rules rules, byte[] text)
    {
        _read = rules;
        _text = text;
        _asksForProgram = rules.Ask(Conditions.ProgramName) || rules.Ask(Conditions.CommandLine);
        _settled = rules;
        _settled.Complete(text, default);
    }

    /// <summary>What they say that can't be done from outside of a program, in words of an error; null if all can be done.</summary>
    public string? Unsupported => ImpossibleIn(_settled) is { } setting ? $"{setting}: not possible for a program that is watched" : null;

    /// <summary>The first setting that asks where a socket is bound, or does something to it there; null if there is none. The others can
    /// be followed as a socket is created.</summary>
    public string? TermForAddress => FirstThatAsksForAddress();

    /// <summary>Whether a rule may be about a program, wherever its sockets are bound.</summary>
    public bool MayConcern(int thread)
    {
        CompleteFor(thread);
        for (var i = 0; i < _settled.Count; i++)
        {
            if (!_settled[i].Conditions.Has(Conditions.Never))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What they say that needs a process which is asked at each bind, in words of an error; null if the kernel can decide alone.</summary>
    public string? UnsupportedInKernel => ImpossibleIn(_settled) ?? ImpossibleInKernel();

    /// <summary>The rules, if what the program is doesn't count.</summary>
    public ref readonly Rules ForAnyProgram => ref _settled;

    /// <summary>Whether some rule sets SO_REUSEADDR.</summary>
    public bool SetsAddressOption
    {
        get
        {
            for (var i = 0; i < _settled.Count; i++)
            {
                if (_settled[i].Reuse.Address != OptionValue.Unchanged)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Demands that the library follows the rules in every program that the command starts, as <c>--strict</c> checks them.</summary>
    /// <exception cref="CommandException">It doesn't.</exception>
    public void RequireEveryProgram()
    {
        if (_read.IsForFirstProgram)
        {
            throw new CommandException($"{NameOf(Variable.Inherit)}=0: not possible with --strict, which checks every program that the command starts; allowed: 1");
        }
    }

    /// <summary>Whether failed options of sockets are wanted on stderr.</summary>
    public bool IsDebug => _read.DebugLevel > 0;

    /// <summary>Reads them from the options and, if one isn't given, from the variable of this process.</summary>
    /// <exception cref="CommandException">A variable has an error.</exception>
    public static WatchedRules Read(Options options)
    {
        Rules rules = default;
        var text = Array.Empty<byte>();
        foreach (var variable in Enum.GetValues<Variable>())
        {
            var value = options.Values.TryGetValue(variable, out var given)
                ? given
                : Libc.Variable([.. SettingTable.NameOf(variable), (byte)'=']) ?? [];
            var problem = SettingTable.Read(variable, value, ref rules);
            if (problem != ParseError.None)
            {
                throw OptionCheck.Error(variable, value, problem, rules);
            }

            text = variable == Variable.Rules ? value : text;
        }

        return new WatchedRules(rules, text);
    }

    /// <summary>Finds the rule for a socket; a null reference if it is left alone.</summary>
    /// <param name="thread">The thread that binds it.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="address">The address.</param>
    public ref readonly Rule Find(int thread, SafeFileHandle socket, BoundAddress address)
    {
        CompleteFor(thread);
        var asks = _settled.Asked.Has(Conditions.Protocol | Conditions.User);
        return ref Decision.RuleFor(
            _settled,
            new SocketFacts(address, asks ? SocketOptions.GetProtocol(socket) : 0, asks ? new WatchedProgram(thread).User : 0));
    }

    private void CompleteFor(int thread)
    {
        if (_asksForProgram)
        {
            var program = new WatchedProgram(thread);
            _settled = _read;
            _settled.Complete(_text, new ProgramFacts(program.Name, program.CommandLine));
        }
    }

    private string? FirstThatAsksForAddress()
    {
        for (var i = 0; i < _settled.Count; i++)
        {
            var (variable, term) =
                _settled[i].Conditions.Has(Conditions.Ports) ? (Variable.Port, "port")
                : _settled[i].Conditions.Has(Conditions.Addresses) ? (Variable.Address, "addr")
                : _settled[i].Device.Length != 0 ? (Variable.BindToDevice, "device")
                : default((Variable, string?));
            if (term is not null)
            {
                return _text.Length == 0 ? NameOf(variable) : string.Create(CultureInfo.InvariantCulture, $"{NameOf(Variable.Rules)}: {term} in rule {i + 1}");
            }
        }

        return null;
    }

    /// <summary>The first setting that only the library can follow, within the program.</summary>
    private static string? ImpossibleIn(in Rules rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var term =
                rules[i].Guard != Guard.None ? "guard"
                : rules[i].Backlog != 0 ? "backlog"
                : rules[i].IncomingCpu.HasValue ? "incoming-cpu"
                : null;
            if (term is not null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{NameOf(Variable.Rules)}: {term} in rule {i + 1}");
            }
        }

        return rules.IsForFirstProgram ? $"{NameOf(Variable.Inherit)}=0"
            : rules.DebugLevel > 1 ? $"{NameOf(Variable.Debug)}=2"
            : rules.HasLog ? NameOf(Variable.Log)
            : null;
    }

    /// <summary>The first setting that asks for more than a BPF program at bind knows: it gets the real user id alone, and the name of the thread,
    /// and can't say anything.</summary>
    private string? ImpossibleInKernel()
    {
        for (var i = 0; i < _settled.Count; i++)
        {
            var term =
                _settled[i].Device.Length != 0 ? "device"
                : _read[i].Conditions.Has(Conditions.ProgramName) ? "comm"
                : _read[i].Conditions.Has(Conditions.CommandLine) ? "args"
                : _read[i].Conditions.Has(Conditions.User) ? "uid"
                : null;
            if (term is not null)
            {
                return _text.Length == 0 ? NameOf(Variable.BindToDevice) : string.Create(CultureInfo.InvariantCulture, $"{NameOf(Variable.Rules)}: {term} in rule {i + 1}");
            }
        }

        return IsDebug ? $"{NameOf(Variable.Debug)}=1" : null;
    }

    private static string NameOf(Variable variable) => Encoding.UTF8.GetString(SettingTable.NameOf(variable));
}
