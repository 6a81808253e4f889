using System.Buffers.Binary;
using Hooks.Sockets.Addresses;
using Hooks.Sockets.Lists;
using ReusePort.Configuration;
using static ReusePort.Cli.Cgroup.EbpfInstruction;

namespace ReusePort.Cli.Cgroup;

/// <summary>Makes an eBPF program of rules: it decides about a bind as <see cref="Decisions.Decision.RuleFor"/> does, and sets the options
/// of the socket.</summary>
/// <remarks>
/// <para>A port or an address costs one jump, or two: the verifier follows up to 8,192 that depend on something (BPF_COMPLEXITY_LIMIT_JMP_SEQ),
/// and the longest rules that there may be stay below.</para>
/// <para>Each fact is loaded anew before each comparison: then the verifier, which remembers what a comparison says of a register, comes to
/// the same state on every path, and follows the program in time that grows with its length alone.</para>
/// <para>x64 and arm64, which the command is built for, have the lowest byte first.</para>
/// </remarks>
internal sealed class RuleCompiler
{
    private const byte Result = 0;
    private const byte Fact = 1;
    private const byte Difference = 2;
    private const byte Context = 6;
    private const byte Frame = 10;

    private const int Allow = 1;
    private const int BPF_FUNC_setsockopt = 49;

    private readonly EbpfAssembler _code = new();
    private readonly AttachType _type;

    private RuleCompiler(AttachType type) => _type = type;

    /// <summary>Compiles rules whose conditions are about the socket alone.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="type">Where the program runs.</param>
    public static EbpfInstruction[] Compile(in Rules rules, AttachType type)
    {
        var compiler = new RuleCompiler(type);
        compiler.Begin();
        for (var i = 0; i < rules.Count; i++)
        {
            compiler.Add(rules[i]);
        }

        compiler.Return();
        return compiler._code.Program;
    }

    private void Begin()
    {
        _code.Add(Move(Context, Fact));
        _code.Add(Load(Fact, Context, SocketAddressContext.Family));
        var isIP = new EbpfLabel();
        _code.JumpIf(EbpfComparison.Equal, Fact, _type == AttachType.IPv6 ? SysSocket.AF_INET6 : SysSocket.AF_INET, isIP);
        if (_type == AttachType.IPv4)
        {
            // The kernel takes a wildcard without a family as IPv4, on an IPv4 socket (ip(7)).
            var isOther = new EbpfLabel();
            _code.JumpIf(EbpfComparison.NotEqual, Fact, SysSocket.AF_UNSPEC, isOther);
            _code.Add(Load(Fact, Context, SocketAddressContext.AddressV4));
            _code.JumpIf(EbpfComparison.Equal, Fact, 0, isIP);
            _code.Place(isOther);
        }

        Return();
        _code.Place(isIP);
    }

    private void Add(in Rule rule)
    {
        var next = new EbpfLabel();
        if (Has(rule, Conditions.Never))
        {
            return;
        }

        if (Has(rule, Conditions.Ports))
        {
            RequirePort(rule.Ports, next);
        }

        if (Has(rule, Conditions.Addresses))
        {
            RequireAddress(rule.Addresses, next);
        }

        if (Has(rule, Conditions.Protocol))
        {
            _code.Add(Load(Fact, Context, SocketAddressContext.Protocol));
            _code.JumpIf(EbpfComparison.NotEqual, Fact, rule.Protocol, next);
        }

        AddActions(rule.Reuse);
        Return();
        _code.Place(next);
    }

    private void RequirePort(in PortList ports, EbpfLabel otherwise)
    {
        var found = new EbpfLabel();
        for (var i = 0; i < ports.Count; i++)
        {
            // What is below the first is far above the last without a sign.
            var (first, last) = ports[i];
            LoadPort();
            _code.Add(EbpfInstruction.Add(Fact, -first));
            _code.JumpIf(EbpfComparison.AtMost, Fact, last - first, found);
        }

        _code.Jump(otherwise);
        _code.Place(found);
    }

    private void RequireAddress(in AddressList addresses, EbpfLabel otherwise)
    {
        var found = new EbpfLabel();
        for (var i = 0; i < addresses.Count; i++)
        {
            if (_type == AttachType.IPv6)
            {
                CompareV6(addresses[i], found);
            }
            else if (IsV4(addresses[i]))
            {
                Compare(SocketAddressContext.AddressV4, [(uint)addresses[i].Address.Low], [(uint)addresses[i].Mask.Low]);
                _code.JumpIf(EbpfComparison.Equal, Difference, 0, found);
            }
        }

        _code.Jump(otherwise);
        _code.Place(found);
    }

    private void CompareV6(in IPv6Prefix prefix, EbpfLabel found)
    {
        var next = new EbpfLabel();
        if (SpansMapped(prefix))
        {
            Compare(SocketAddressContext.AddressV6, WordsOf(IPv6Address.FromV4(0)), WordsOf(IPv6Prefix.MaskOf(IPv6Address.MappedBits)));
            _code.JumpIf(EbpfComparison.Equal, Difference, 0, next);
        }

        Compare(SocketAddressContext.AddressV6, WordsOf(prefix.Address), WordsOf(prefix.Mask));
        _code.JumpIf(EbpfComparison.Equal, Difference, 0, found);
        _code.Place(next);
    }

    /// <summary>Compares some bits of words of the address: what is different is put together, and one jump decides.</summary>
    private void Compare(short offset, ReadOnlySpan<uint> words, ReadOnlySpan<uint> masks)
    {
        _code.Add(Set(Difference, 0));
        for (var i = 0; i < words.Length; i++)
        {
            if (masks[i] == 0)
            {
                continue;
            }

            _code.Add(Load(Fact, Context, (short)(offset + (i * sizeof(uint)))));
            if (masks[i] != uint.MaxValue)
            {
                _code.Add(And(Fact, ToNetwork(masks[i])));
            }

            _code.Add(Xor(Fact, ToNetwork(words[i])));
            _code.Add(Or(Difference, Fact));
        }
    }

    private void AddActions(in ReuseOptions reuse)
    {
        if (reuse.Address == 1 || reuse.Port == 1)
        {
            // A datagram socket that may share already can be given a port that is taken.
            var isAlone = new EbpfLabel();
            _code.Add(Load(Fact, Context, SocketAddressContext.Type));
            _code.JumpIf(EbpfComparison.NotEqual, Fact, SysSocket.SOCK_DGRAM, isAlone);
            LoadPort();
            _code.JumpIf(EbpfComparison.NotEqual, Fact, 0, isAlone);
            SetOptions(reuse.OnlyCleared());
            Return();
            _code.Place(isAlone);
        }

        SetOptions(reuse);
    }

    private void SetOptions(in ReuseOptions reuse)
    {
        SetOption(SysSocket.SO_REUSEADDR, reuse.Address);
        SetOption(SysSocket.SO_REUSEPORT, reuse.Port);
    }

    private void SetOption(int option, int value)
    {
        if (value == OptionValue.Unchanged)
        {
            return;
        }

        _code.Add(Store(Frame, -sizeof(int), value));
        _code.Add(Move(1, Context));
        _code.Add(Set(2, SysSocket.SOL_SOCKET));
        _code.Add(Set(3, option));
        _code.Add(Move(4, Frame));
        _code.Add(EbpfInstruction.Add(4, -sizeof(int)));
        _code.Add(Set(5, sizeof(int)));
        _code.Add(Call(BPF_FUNC_setsockopt));
    }

    // Wherever it is needed: a jump to the end could be too far.
    private void Return()
    {
        _code.Add(Set(Result, Allow));
        _code.Add(Exit);
    }

    private void LoadPort()
    {
        _code.Add(Load(Fact, Context, SocketAddressContext.Port));
        _code.Add(FromNetwork16(Fact));
    }

    /// <summary>Whether it is about IPv4 addresses.</summary>
    private static bool IsV4(in IPv6Prefix prefix) => prefix.Address.IsV4 && IsLong(prefix);

    /// <summary>Whether mapped IPv4 addresses begin with its bits, and yet are not meant (<see cref="IPv6Prefix.Contains"/>).</summary>
    private static bool SpansMapped(in IPv6Prefix prefix)
    {
        var mapped = IPv6Address.FromV4(0);
        return !IsLong(prefix)
            && ((prefix.Address.High ^ mapped.High) & prefix.Mask.High) == 0
            && ((prefix.Address.Low ^ mapped.Low) & prefix.Mask.Low) == 0;
    }

    private static bool IsLong(in IPv6Prefix prefix) => prefix.Mask.Low >> 32 == uint.MaxValue;

    private static bool Has(in Rule rule, Conditions condition) => (rule.Conditions & condition) != 0;

    private static uint[] WordsOf(in IPv6Address address) =>
        [(uint)(address.High >> 32), (uint)address.High, (uint)(address.Low >> 32), (uint)address.Low];

    private static int ToNetwork(uint word) => (int)BinaryPrimitives.ReverseEndianness(word);
}
