using System.Collections;
using System.Net;

namespace ReusePort.Tests.Addresses;

/// <summary>Text that is an address, or nearly one, the same for the same seed: addresses as they are written, with zero to
/// three of their characters changed, dropped or doubled, and strings of the characters that addresses consist of.</summary>
internal sealed class RandomAddressText(int seed) : IEnumerable<string>
{
    private const string Alphabet = "0123456789abcdefABCDEF::::....%/ gx-";

    public IEnumerator<string> GetEnumerator()
    {
        var random = new Random(seed);
        while (true)
        {
            var text = random.Next(4) switch
            {
                0 => new IPAddress(Bytes(random, 4)).ToString(),
                1 => new IPAddress(Bytes(random, 16)).ToString(),
                2 => new IPAddress(Bytes(random, 4)).MapToIPv6().ToString(),
                _ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Unit(random))),
            };
            for (var changes = random.Next(4); changes > 0 && text.Length != 0; changes--)
            {
                text = Change(random, text);
            }

            yield return text;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Half of the bytes are zero, so that <c>::</c> occurs.</summary>
    private static byte[] Bytes(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? (byte)0 : (byte)random.Next(256))];

    private static string Change(Random random, string text)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text[..at] + Unit(random) + text[(at + 1)..],
            1 => text[..at] + text[(at + 1)..],
            _ => text[..at] + text[at] + text[at..],
        };
    }

    private static char Unit(Random random) => Alphabet[random.Next(Alphabet.Length)];
}
