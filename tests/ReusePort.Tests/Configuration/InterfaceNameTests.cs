using System.Text;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Configuration;

public class InterfaceNameTests
{
    [Theory]
    [InlineData("lo")]
    [InlineData("br-0123456789ab")]
    public void A_name_of_up_to_15_bytes_is_kept(string text)
    {
        var name = default(InterfaceName);

        Assert.Equal(ParseError.None, InterfaceName.Read(text.Bytes(), ref name));
        Assert.Equal(text, Kept(name));
    }

    [Theory]
    [InlineData("br-0123456789abc")]
    [InlineData("br-0123456789abcdefghijklmnopqrstuvwxyz")]
    public void A_longer_name_is_an_error_as_the_kernel_would_cut_it(string text)
    {
        var name = default(InterfaceName);

        Assert.Equal(ParseError.NameTooLong, InterfaceName.Read(text.Bytes(), ref name));
        Assert.Equal("", Kept(name));
    }

    private static unsafe string Kept(in InterfaceName name)
    {
        fixed (byte* start = name)
        {
            return Encoding.Latin1.GetString(start, name.Length);
        }
    }
}
