using System.Runtime.CompilerServices;
using System.Text;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Configuration;

public class ConfigurationErrorTests
{
    [Theory]
    [InlineData(nameof(Variable.Port), "70000", nameof(ParseError.PortOutOfRange), "LIBREUSEPORT_PORT=70000: a port is out of range; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData(nameof(Variable.Port), "http", nameof(ParseError.NotAPort), "LIBREUSEPORT_PORT=http: not a port; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData(nameof(Variable.Port), "80-70", nameof(ParseError.ReversedRange), "LIBREUSEPORT_PORT=80-70: a range ends below its beginning; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData(nameof(Variable.Port), "80,", nameof(ParseError.EmptyEntry), "LIBREUSEPORT_PORT=80,: an entry is empty; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData(nameof(Variable.Port), "1,2", nameof(ParseError.TooManyEntries), "LIBREUSEPORT_PORT=1,2: more than 64 entries; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData(nameof(Variable.Address), "lo", nameof(ParseError.NotAnAddress), "LIBREUSEPORT_ADDR=lo: not an IP address; allowed: IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1")]
    [InlineData(nameof(Variable.Address), "::/129", nameof(ParseError.BadPrefixLength), "LIBREUSEPORT_ADDR=::/129: not the length of a prefix; allowed: IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1")]
    [InlineData(nameof(Variable.Address), "::1/8", nameof(ParseError.HostBits), "LIBREUSEPORT_ADDR=::1/8: an address has bits beyond its prefix; allowed: IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1")]
    [InlineData(nameof(Variable.ReusePort), "yes", nameof(ParseError.NotAnOption), "SO_REUSEPORT=yes: not a setting; allowed: 1 (set), 0 (clear), -1 (leave)")]
    [InlineData(nameof(Variable.ReuseAddress), "2", nameof(ParseError.NotAnOption), "SO_REUSEADDR=2: not a setting; allowed: 1 (set), 0 (clear), -1 (leave)")]
    [InlineData(nameof(Variable.BindToDevice), "0123456789abcdef", nameof(ParseError.NameTooLong), "SO_BINDTODEVICE=0123456789abcdef: longer than 15 bytes; allowed: the name of a network interface")]
    public void An_error_names_the_variable_its_value_and_what_is_allowed(string variable, string value, string problem, string text) =>
        Assert.Equal(text, Describe(Enum.Parse<Variable>(variable), value, Enum.Parse<ParseError>(problem)));

    [Theory]
    [InlineData("8\n0", "8?0")]
    [InlineData("\u001B[2J", "?[2J")]
    [InlineData("\u007F", "?")]
    [InlineData("\u00E9\u00FF", "??")]
    [InlineData(" ~", " ~")]
    public void A_value_is_shown_without_what_could_harm_a_terminal(string value, string shown) =>
        Assert.StartsWith($"LIBREUSEPORT_PORT={shown}: ", Describe(Variable.Port, value, ParseError.NotAPort), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_64_bytes_is_shown_whole() =>
        Assert.StartsWith(
            $"LIBREUSEPORT_PORT={new string('8', 64)}: ",
            Describe(Variable.Port, new string('8', 64), ParseError.NotAPort),
            StringComparison.Ordinal);

    [Fact]
    public void A_longer_value_is_cut_and_says_so() =>
        Assert.StartsWith(
            $"LIBREUSEPORT_PORT={new string('8', 64)}...: ",
            Describe(Variable.Port, new string('8', 65), ParseError.NotAPort),
            StringComparison.Ordinal);

    [Fact]
    public void The_longest_error_fits_into_a_line() =>
        Assert.DoesNotContain(
            "...",
            Describe(Variable.Address, new string('8', 64), ParseError.HostBits),
            StringComparison.Ordinal);

    [Fact]
    public void There_is_no_error_to_begin_with() => Assert.Equal(ParseError.None, default(ConfigurationError).ParseError);

    private static string Describe(Variable variable, string value, ParseError problem)
    {
        var error = default(ConfigurationError);
        error.Set(variable, value.Bytes(), problem);
        Assert.Equal(problem, error.ParseError);

        var line = new LogLine(0, 0);
        error.Describe(ref line);
        return Encoding.Latin1.GetString(Terminated(ref line)).TrimEnd('\n');
    }

    /// <summary>What the library writes: the tests of Hooks.Abstractions see it, these don't.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Terminated")]
    private static extern ReadOnlySpan<byte> Terminated(ref LogLine line);
}
