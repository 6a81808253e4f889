using System.Net;
using System.Net.Sockets;
using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>A socket, what the program sets on it, and the address that it is bound to.</summary>
/// <param name="Type">stream or dgram.</param>
/// <param name="ReusePort">What SO_REUSEPORT is before.</param>
/// <param name="ReuseAddress">What SO_REUSEADDR is before.</param>
/// <param name="Address">The address, of the loopback network.</param>
/// <param name="Port">The port, or 0.</param>
internal sealed record RandomBind(string Type, int ReusePort, int ReuseAddress, IPAddress Address, int Port)
{
    /// <summary>One to four, each with an address of its own: whatever is shared or not, every bind succeeds.</summary>
    public static Gen<RandomBind[]> Several { get; } =
        Gen.Select(Gen.Int[1, 4], One(251), One(252), One(253), One(254), static (count, a, b, c, d) => new[] { a, b, c, d }[..count]);

    /// <summary>What the host does (host.c).</summary>
    public IEnumerable<string> Commands =>
    [
        $"socket {(Address.AddressFamily == AddressFamily.InterNetwork ? "inet" : "inet6")} {Type}",
        $"set reuseport {ReusePort}",
        $"set reuseaddr {ReuseAddress}",
        $"bind {Address} {Port}",
        "show reuseport",
        "show reuseaddr",
    ];

    /// <param name="network">The second byte of the address, one that <see cref="Library.Loopback"/> doesn't give away.</param>
    private static Gen<RandomBind> One(byte network) => Gen.Select(
        Gen.OneOf("stream", "dgram"),
        Gen.Int[0, 1],
        Gen.Int[0, 1],
        Gen.Select(Gen.Byte, Gen.Byte, (third, fourth) => new IPAddress([127, network, third, fourth])),
        Gen.Frequency((3, Gen.Const(0)), (1, Gen.Const(1)), (1, Gen.Const(2))),
        Gen.OneOf(0, 1024, 8080, 8443, 32767, 65535),
        static (type, reusePort, reuseAddress, v4, form, port) => form switch
        {
            0 => new RandomBind(type, reusePort, reuseAddress, v4, port),
            1 => new RandomBind(type, reusePort, reuseAddress, v4.MapToIPv6(), port),

            // There is one only, and somebody else may have the port.
            _ => new RandomBind(type, reusePort, reuseAddress, IPAddress.IPv6Loopback, 0),
        });
}
