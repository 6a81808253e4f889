namespace Samples.Tests.BindToInterface;

/// <summary>Threads that are the first to use one socket.</summary>
public class RaceTests : TwoWays
{
    [Theory]
    [InlineData("BIND_INTERFACE=wanted")]
    [InlineData("BIND_ADDRESS=10.1.0.2")]
    public void All_of_them_send(string variable) =>
        Assert.Equal("0 refused", Output([variable], [.. WithoutCapabilities, Client, "race=10.9.9.9"]));
}
