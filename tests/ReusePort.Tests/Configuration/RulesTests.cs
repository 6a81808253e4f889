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
            (1, Conditions.None, 1, OptionValue.Unchanged, 0),
            (rules.Count, rules.First.Conditions, rules.First.Reuse.Port, rules.First.Reuse.Address, rules.First.Device.Length));
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
        Assert.Equal((1, OptionValue.Unchanged), (rules.First.Reuse.Port, rules.First.Reuse.Address));
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

        ref var rule = ref rules.First;
        Assert.Equal(Conditions.Addresses | Conditions.Ports, rule.Conditions);
        Assert.Equal(
            (0, 1, 2, false, false, true),
            (rule.Reuse.Port, rule.Reuse.Address, rule.Device.Length, rule.Addresses.IsEmpty, rule.Ports.Contains(81), rule.Ports.Contains(80)));
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

    [Theory]
    [InlineData("", 1)]
    [InlineData("80", 2)]
    public void The_interface_is_for_sockets_that_the_variables_dont_name_too(string ports, int count)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReusePort, default, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Port, ports.Bytes(), ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.BindToDevice, "lo"u8, ref rules));

        rules.Complete(default, default);

        Assert.Equal(count, rules.Count);
        Assert.Equal(Conditions.None, rules[count - 1].Conditions);
        Assert.Equal(2, rules[count - 1].Device.Length);
        Assert.Equal(count == 1 ? 1 : OptionValue.Unchanged, rules[count - 1].Reuse.Port);
    }

    private static Rules Defaults()
    {
        var rules = default(Rules);
        foreach (var variable in Enum.GetValues<Variable>())
        {
            Assert.Equal(ParseError.None, SettingTable.Read(variable, default, ref rules));
        }

        rules.Complete(default, default);
        return rules;
    }
}
