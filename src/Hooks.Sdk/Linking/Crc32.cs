namespace Hooks.Sdk.Linking;

/// <summary>The CRC-32 of a debug link: polynomial 0xEDB88320, as in zlib (GDB manual).</summary>
internal static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
            }
        }

        return ~crc;
    }
}
