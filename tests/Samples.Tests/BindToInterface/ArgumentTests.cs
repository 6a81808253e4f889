namespace Samples.Tests.BindToInterface;

/// <summary>What programs pass, and what is set in their environment.</summary>
public class ArgumentTests : TwoWays
{
    [Theory]
    [InlineData("BIND_INTERFACE=wanted")]
    [InlineData("BIND_ADDRESS=10.1.0.2")]
    public void What_cant_be_read_is_answered_by_the_kernel(string variables) =>
        Assert.Equal(Alone("udp4 wild"), Under(variables, "udp4 wild"));

    [Fact]
    public void Control_data_whose_lengths_cant_be_are_refused_by_the_kernel() =>
        Assert.Equal(Alone("udp4 lengths=10.9.9.9"), Under("BIND_INTERFACE=wanted", "udp4 lengths=10.9.9.9"));

    [Theory]
    [InlineData("BIND_INTERFACE=", "neither BIND_INTERFACE nor BIND_ADDRESS is set")]
    [InlineData("BIND_INTERFACE=aninterfacetoolong", "BIND_INTERFACE isn't the name of an interface; allowed: at most 15 bytes, such as eth0")]
    [InlineData("BIND_ADDRESS=10.1.0.2,10.1.0.3", "BIND_ADDRESS isn't an address; allowed: one of IPv4, one of IPv6, or both, such as 10.0.0.2,fd00::2")]
    [InlineData("BIND_ADDRESS=0.0.0.0", "BIND_ADDRESS isn't an address; allowed: one of IPv4, one of IPv6, or both, such as 10.0.0.2,fd00::2")]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=10.9.9.9/8", "BIND_EXCLUDE isn't a list of prefixes; allowed: up to 64 without bits beyond them, such as 10.0.0.0/8,fd00::/8")]
    public void With_a_wrong_variable_destinations_are_refused_and_one_line_says_why(string variables, string error)
    {
        var run = Run(variables.Split(' '), [Client, "tcp4", "connect=10.9.9.9", "connect=10.9.9.9", "connect=127.0.0.1", "ask"]);

        Assert.Equal("ENETUNREACH\nENETUNREACH\nok\n127.0.0.1\n", run.Output);
        Assert.Equal($"bindtointerface: {error}. Calls to other machines get ENETUNREACH.\n", run.Errors);
    }

    [Theory]
    [InlineData("BIND_INTERFACE=")]
    [InlineData("BIND_INTERFACE=gone")]
    public void Without_a_stderr_the_line_is_not_written_to_the_socket_that_has_its_number(string variable)
    {
        // A child of the shell: the first process of a namespace ignores SIGPIPE.
        string[] withoutErrors = ["env", "--default-signal=PIPE", "sh", "-c", "\"$@\" 2>&-; exit $?", "sh"];

        Assert.Equal("ENETUNREACH", Output([variable], [.. withoutErrors, Client, "tcp4", "connect=10.9.9.9"]));
    }
}
