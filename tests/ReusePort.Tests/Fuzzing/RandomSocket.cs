using System.Net;
using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>A socket, and the program that binds it.</summary>
internal sealed record RandomSocket(IPAddress Address, int Port, string Protocol, uint User, string ProgramName, string CommandLine)
{
    /// <summary>Sockets for which the rules of <see cref="RandomRules"/> often hold.</summary>
    public static Gen<RandomSocket> Any { get; } = Gen.Select(
        Gen.OneOf("10.0.0.1", "127.0.0.1", "::1", "::ffff:10.1.2.3", "0.0.0.0", "::", "192.0.2.9").Select(IPAddress.Parse),
        Gen.OneOf(0, 53, 80, 443, 8000, 8005, 65535),
        Gen.OneOf("tcp", "udp"),
        Gen.OneOf(0u, 33u, 1000u, 4294967294u),
        Gen.OneOf("nginx", "python3", "node", "", "0123456789abcde"),
        Gen.OneOf("nginx -t", "nginx -g daemon off;", "python3 -m http.server 80", ""),
        static (address, port, protocol, user, name, line) => new RandomSocket(address, port, protocol, user, name, line));
}
