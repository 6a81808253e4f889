using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Configuration;

public class RulesTests
{
    [Fact]
    public void By_default_SO_REUSEPORT_is_set_on_every_socket_and_nothing_else_is_done()
    {
        var rules = Defaults();

        Assert.Equal(
            (1, OptionValue.Unchanged, 0, true, true),
            (rules.Reuse.Port, rules.Reuse.Address, rules.Device.Length, rules.Addresses.IsEmpty, rules.Ports.Contains(0)));
    }

    [Theory]
    [InlineData(nameof(Variable.Address))]
    [InlineData(nameof(Variable.Port))]
    [InlineData(nameof(Variable.ReusePort))]
    [InlineData(nameof(Variable.ReuseAddress))]
    [InlineData(nameof(Variable.BindToDevice))]
    public void An_empty_value_is_the_same_as_none(string variable)
    {
        var rules = Defaults();

        Assert.Equal(ParseError.None, SettingTable.Read(Enum.Parse<Variable>(variable), default, ref rules));
        Assert.Equal((1, OptionValue.Unchanged), (rules.Reuse.Port, rules.Reuse.Address));
    }

    [Fact]
    public void Each_variable_is_read_into_its_own_rule()
    {
        var rules = Defaults();

        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Address, "127.0.0.1"u8, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Port, "80"u8, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReusePort, "0"u8, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReuseAddress, "1"u8, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.BindToDevice, "lo"u8, ref rules));

        Assert.Equal(
            (0, 1, 2, false, false, true),
            (rules.Reuse.Port, rules.Reuse.Address, rules.Device.Length, rules.Addresses.IsEmpty, rules.Ports.Contains(81), rules.Ports.Contains(80)));
    }

    [Theory]
    [InlineData(nameof(Variable.Address), "80", nameof(ParseError.NotAnAddress))]
    [InlineData(nameof(Variable.Port), "::1", nameof(ParseError.NotAPort))]
    [InlineData(nameof(Variable.ReusePort), "yes", nameof(ParseError.NotAnOption))]
    [InlineData(nameof(Variable.ReuseAddress), "yes", nameof(ParseError.NotAnOption))]
    [InlineData(nameof(Variable.BindToDevice), "0123456789abcdef", nameof(ParseError.NameTooLong))]
    public void Each_variable_has_its_own_errors(string variable, string value, string problem)
    {
        var rules = Defaults();

        Assert.Equal(Enum.Parse<ParseError>(problem), SettingTable.Read(Enum.Parse<Variable>(variable), value.Bytes(), ref rules));
    }

    private static Rules Defaults()
    {
        var rules = default(Rules);
        foreach (var variable in Enum.GetValues<Variable>())
        {
            Assert.Equal(ParseError.None, SettingTable.Read(variable, default, ref rules));
        }

        return rules;
    }
}
