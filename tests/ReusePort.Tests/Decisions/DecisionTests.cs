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
        rules.Complete();

        Assert.Equal(holds, Holds(rules, address, port));
    }

    [Fact]
    public void Without_a_rule_none_holds() => Assert.False(Holds(default, "10.0.0.1", 80));

    [Fact]
    public void Only_a_datagram_socket_whose_port_the_kernel_chooses_is_bound_first() =>
        Assert.Equal((Sharing.AfterBind, Sharing.BeforeBind), (Decision.SharingBy(isDatagramToAnyPort: true), Decision.SharingBy(isDatagramToAnyPort: false)));

    private static unsafe bool Holds(in Rules rules, string address, int port)
    {
        fixed (byte* start = SocketAddress.Of(address, port))
        {
            return !Unsafe.IsNullRef(in Decision.RuleFor(rules, new SocketFacts(new BoundAddress((SockAddr*)start))));
        }
    }
}
