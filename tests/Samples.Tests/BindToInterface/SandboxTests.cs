namespace Samples.Tests.BindToInterface;

/// <summary>A filter of system calls (seccomp(2)) under which the library can't tell whether memory is readable.</summary>
public class SandboxTests : TwoWays
{
    [Theory]
    [InlineData("BIND_INTERFACE=wanted")]
    [InlineData("BIND_ADDRESS=10.1.0.2")]
    public void What_may_have_a_destination_is_refused(string variable) => Assert.Equal(
        "ENETUNREACH ENETUNREACH ENETUNREACH ENETUNREACH ENETUNREACH",
        Words(variable, "udp4 connect=10.9.9.9 sendto=10.9.9.9 sendmsg=10.9.9.9 sendmmsg=10.9.9.9"));

    [Fact]
    public void Sockets_that_are_not_of_IP_are_left_alone() => Assert.Equal("ENOENT", Words("BIND_INTERFACE=wanted", "unix"));

    /// <summary>What the client wrote; whether the library has something to say of the interface isn't asked here.</summary>
    private string Words(string variable, string calls) =>
        Run([variable], [Sandbox, Client, .. calls.Split(' ')]).Output.TrimEnd().Replace('\n', ' ');
}
