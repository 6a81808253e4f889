using System.Text;

namespace ReusePort.Tests;

/// <summary>Values of variables as the library gets them: bytes.</summary>
internal static class Text
{
    /// <summary>The bytes of a value; a character is one byte, so that every byte can be written.</summary>
    public static byte[] Bytes(this string value) => Encoding.Latin1.GetBytes(value);

    /// <summary>A list of as many entries as asked for.</summary>
    public static string List(int count, Func<int, string> entry) => string.Join(',', Enumerable.Range(1, count).Select(entry));
}
