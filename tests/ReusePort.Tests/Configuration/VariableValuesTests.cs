using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Configuration;

namespace ReusePort.Tests.Configuration;

public sealed unsafe class VariableValuesTests
{
    private static readonly Variable[] s_variables = Enum.GetValues<Variable>();

    [Fact]
    public void There_is_a_place_for_each_variable() => Assert.Equal(SettingTable.Count, s_variables.Length);

    [Fact]
    public void Each_variable_of_the_table_is_found() => Assert.All(s_variables, static variable =>
        Assert.Equal(s_variables.Select(other => other == variable ? "value" : ""), ValuesIn("PATH=/bin", $"{Name(variable)}=value", "SHELL=sh")));

    [Fact]
    public void All_variables_are_found_in_one_environment() =>
        Assert.Equal(s_variables.Select(Name), ValuesIn([.. s_variables.Select(static variable => $"{Name(variable)}={Name(variable)}")]));

    [Theory]
    [InlineData("SO_REUSEPORT=0", "SO_REUSEPORT=1", "0")]
    [InlineData("SO_REUSEPORT=", "SO_REUSEPORT=1", "")]
    [InlineData("SO_REUSEPORT", "SO_REUSEPORT=1", "1")]
    [InlineData("SO_REUSEPOR=0", "SO_REUSEPORT=1", "1")]
    [InlineData("SO_REUSEPORTS=0", "SO_REUSEPORT=1", "1")]
    [InlineData("=SO_REUSEPORT=0", "SO_REUSEPORT=1", "1")]
    [InlineData("", "SO_REUSEPORT=1", "1")]
    [InlineData("S", "SO_REUSEPORT=a=b", "a=b")]
    [InlineData("L", "LINES=5", "")]
    [InlineData("so_reuseport=0", "SO", "")]
    public void The_first_variable_of_a_name_counts_as_for_getenv(string first, string second, string value) =>
        Assert.Equal(s_variables.Select(variable => variable == Variable.ReusePort ? value : ""), ValuesIn(first, second));

    [Fact]
    public void Without_an_environment_nothing_is_set()
    {
        Assert.All(ValuesIn(), static value => Assert.Empty(value));
        Assert.True(new VariableValues(null)[Variable.Address].IsEmpty);
    }

    private static string[] ValuesIn(params string[] entries)
    {
        var environment = stackalloc byte*[entries.Length + 1];
        for (var i = 0; i < entries.Length; i++)
        {
            environment[i] = (byte*)Marshal.StringToCoTaskMemUTF8(entries[i]);
        }

        environment[entries.Length] = null;
        var found = new string[SettingTable.Count];
        var values = new VariableValues(environment);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = Encoding.UTF8.GetString(values[(Variable)i]);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            Marshal.FreeCoTaskMem((nint)environment[i]);
        }

        return found;
    }

    private static string Name(Variable variable) => Encoding.UTF8.GetString(SettingTable.NameOf(variable));
}
