using System.Buffers.Binary;
using Hooks.Sockets.Addresses;

namespace ReusePort.Tests.Addresses;

/// <summary>How the library reads an address.</summary>
internal static class AddressBytes
{
    /// <summary>The sixteen bytes of an address; null if it is not an address.</summary>
    public static byte[]? Read(string text) =>
        AddressText.TryRead(text.Bytes(), out var address, out _) ? Of(address) : null;

    /// <summary>The address of sixteen bytes.</summary>
    public static IPv6Address From(byte[] bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(sizeof(ulong))));

    /// <summary>The sixteen bytes of an address.</summary>
    public static byte[] Of(IPv6Address address)
    {
        var bytes = new byte[2 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, address.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(ulong)), address.Low);
        return bytes;
    }
}
