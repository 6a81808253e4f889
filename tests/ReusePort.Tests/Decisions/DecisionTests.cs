using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;
using ReusePort.Decisions;

namespace ReusePort.Tests.Decisions;

public class DecisionTests
{
    [Theory]
    [InlineData("", "", "10.0.0.1", 80, true)]
    [InlineData("80", "", "10.0.0.1", 80, true)]
    [InlineData("80", "", "10.0.0.1", 81, false)]
    [InlineData("80", "", "10.0.0.1", 0, false)]
    [InlineData("", "10.0.0.0/8", "10.0.0.1", 81, true)]
    [InlineData("", "10.0.0.0/8", "::ffff:10.0.0.1", 81, true)]
    [InlineData("", "10.0.0.0/8", "11.0.0.1", 81, false)]
    [InlineData("80", "10.0.0.0/8", "10.0.0.1", 80, true)]
    [InlineData("80", "10.0.0.0/8", "10.0.0.1", 81, false)]
    [InlineData("80", "10.0.0.0/8", "::1", 80, false)]
    public void All_conditions_of_a_rule_must_hold(string ports, string addresses, string address, int port, bool holds)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Port, ports.Bytes(), ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Address, addresses.Bytes(), ref rules));
        rules.Complete(default, default);

        Assert.Equal(holds, Holds(rules, address, port));
    }

    [Fact]
    public void Without_a_rule_none_holds() => Assert.False(Holds(default, "10.0.0.1", 80));

    [Theory]
    [InlineData("port=1", false, nameof(Sharing.BeforeBind))]
    [InlineData("port=1", true, nameof(Sharing.AfterBind))]
    [InlineData("guard=exe", false, nameof(Sharing.IfHolderAllows))]
    [InlineData("guard=exe", true, nameof(Sharing.AfterBind))]
    [InlineData("guard=exe reuseport=0", false, nameof(Sharing.BeforeBind))]
    [InlineData("off", false, nameof(Sharing.BeforeBind))]
    public void A_socket_is_bound_first_if_it_must_not_share_yet(string text, bool isDatagramToAnyPort, string sharing)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, RuleText.Read(text.Bytes(), ref rules));

        Assert.Equal(Enum.Parse<Sharing>(sharing), Decision.SharingBy(rules[0], isDatagramToAnyPort));
    }

    [Theory]
    [InlineData("backlog=1024", 5, 1024)]
    [InlineData("backlog=1024", 4096, 4096)]
    [InlineData("backlog=1024", -1, -1)]
    [InlineData("backlog=1024", 0, 1024)]
    [InlineData("port=1", 5, 5)]
    [InlineData("port=1", 0, 0)]
    public void A_backlog_becomes_no_smaller(string text, int asked, int backlog)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, RuleText.Read(text.Bytes(), ref rules));

        Assert.Equal(backlog, Decision.BacklogBy(rules[0], asked));
        Assert.Equal(asked, Decision.BacklogBy(in Unsafe.NullRef<Rule>(), asked));
    }

    private static unsafe bool Holds(in Rules rules, string address, int port)
    {
        fixed (byte* start = SocketAddress.Of(address, port))
        {
            return !Unsafe.IsNullRef(in Decision.RuleFor(rules, new SocketFacts(new BoundAddress((SockAddr*)start), 0, 0)));
        }
    }
}
