namespace Samples.Tests.BindToInterface;

/// <summary>Where a filter of system calls (seccomp(2)) keeps the library from telling whether it can read what was passed.</summary>
public class SandboxTests : TwoWays
{
    [Fact]
    public void What_may_have_a_destination_is_refused() => Assert.Equal(
        "ENETUNREACH ENETUNREACH ENETUNREACH ENETUNREACH ENETUNREACH",
        Words("udp4 connect=10.9.9.9 sendto=10.9.9.9 sendmsg=10.9.9.9 sendmmsg=10.9.9.9"));

    [Fact]
    public void Sockets_that_are_not_of_IP_are_left_alone() => Assert.Equal("ENOENT", Words("unix"));

    /// <summary>What the client wrote; whether the library has something to say of the interface isn't asked here.</summary>
    private string Words(string calls) =>
        Run(["BIND_INTERFACE=wanted"], [Sandbox, Client, .. calls.Split(' ')]).Output.TrimEnd().Replace('\n', ' ');
}
