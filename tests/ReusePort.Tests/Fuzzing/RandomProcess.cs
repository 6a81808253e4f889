using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>A process with random variables that binds some sockets.</summary>
/// <param name="Variables">The library's variables by name; null if one isn't set.</param>
/// <param name="Binds">What it binds.</param>
internal sealed record RandomProcess(IReadOnlyDictionary<string, string?> Variables, RandomBind[] Binds)
{
    private const string AddressAlphabet = "0123456789abcdef::..,/ g";
    private const string PortAlphabet = "0123456789,- x";

    /// <summary>Processes whose variables mostly are right, and often name what is bound.</summary>
    public static Gen<RandomProcess> Any { get; } = RandomBind.Several.SelectMany(static binds => Gen.Select(
        Perhaps(Addresses(binds)),
        Perhaps(Ports(binds)),
        Option(),
        Option(),
        Device(),
        Gen.OneOf(null, "", "1"),
        (addresses, ports, reusePort, reuseAddress, device, debug) => new RandomProcess(
            new Dictionary<string, string?>
            {
                ["LIBREUSEPORT_ADDR"] = addresses,
                ["LIBREUSEPORT_PORT"] = ports,
                ["SO_REUSEPORT"] = reusePort,
                ["SO_REUSEADDR"] = reuseAddress,
                ["SO_BINDTODEVICE"] = device,
                ["LIBREUSEPORT_DEBUG"] = debug,
            },
            binds)));

    private static Gen<string> Addresses(RandomBind[] binds)
    {
        var bound = Gen.Select(Gen.OneOf(binds), Gen.Int[0, 128], Gen.Bool, static (bind, length, isMapped) =>
            RandomAddresses.Prefix(isMapped ? bind.Address.MapToIPv6() : bind.Address, length));
        var loopback = Gen.OneOf("127.0.0.0/8", "127.252.0.0/15", "0.0.0.0/0", "::/0", "::1", "::/127", "::ffff:127.0.0.0/104");
        return RandomText.List(Gen.Frequency((6, bound), (2, loopback), (2, RandomAddresses.Entry))).Damaged(AddressAlphabet);
    }

    private static Gen<string> Ports(RandomBind[] binds)
    {
        var bound = Gen.Select(Gen.OneOf(binds), Gen.Int[0, 2], Gen.Int[0, 2], static (bind, below, above) =>
            (Math.Clamp(bind.Port - below, 1, 65535), Math.Clamp(bind.Port + above, 1, 65535)) is var (first, last) && first == last
                ? $"{first}"
                : $"{first}-{last}");
        return RandomText.List(Gen.Frequency((6, bound), (3, RandomPorts.Entry))).Damaged(PortAlphabet);
    }

    private static Gen<string?> Option() =>
        Perhaps(Gen.Frequency((12, Gen.OneOf("-1", "0", "1")), (1, RandomText.Number), (1, RandomText.AnyBytes)));

    /// <summary>Usually none: without the interface no bind succeeds.</summary>
    private static Gen<string?> Device() => Gen.Frequency(
        (6, Gen.Const((string?)null)),
        (1, Gen.OneOf<string?>("", "lo", "not-there", "lo-0123456789abc")),
        (1, InVariable(RandomText.AnyBytes)));

    /// <summary>Not set, in two of five cases.</summary>
    private static Gen<string?> Perhaps(Gen<string> value) => Gen.Frequency((2, Gen.Const((string?)null)), (3, InVariable(value)));

    /// <summary>A zero byte would end the variable.</summary>
    private static Gen<string?> InVariable(Gen<string> value) =>
        value.Select(static text => (string?)text.Replace('\0', '\u0001'));
}
