using CsCheck;

namespace ReusePort.Tests.Fuzzing;

/// <summary>Ports and ranges of ports, right, nearly right and wrong.</summary>
internal static class RandomPorts
{
    private const string Alphabet = "0123456789,,-- +x.";

    /// <summary>A port.</summary>
    public static Gen<int> Port { get; } =
        Gen.Frequency((1, Gen.OneOf(1, 2, 80, 1023, 1024, 32767, 32768, 65534, 65535)), (3, Gen.Int[1, 65535]));

    /// <summary>An entry of a list: most are right, or no long list ever were.</summary>
    public static Gen<string> Entry { get; } = Gen.Frequency(
        (30, Port.Select(static port => $"{port}")),
        (30, Gen.Select(Port, Port, static (one, other) => $"{Math.Min(one, other)}-{Math.Max(one, other)}")),
        (2, Port.Select(static port => $"{port:D9}")),
        (1, Gen.Select(Port, Port, static (one, other) => $"{one}-{other}")),
        (1, RandomText.Number),
        (1, Gen.Select(RandomText.Number, RandomText.Number, static (one, other) => $"{one}-{other}")));

    /// <summary>A list of them.</summary>
    public static Gen<string> List { get; } = Gen.Frequency(
        (12, RandomText.List(Entry)),
        (1, RandomText.Of(Alphabet, 16)),
        (1, RandomText.AnyBytes)).Damaged(Alphabet);
}
