namespace Samples.Tests.BindToInterface;

/// <summary>Real clients.</summary>
public class ProgramTests : TwoWays
{
    [Theory]
    [InlineData("http://10.9.9.9:9000/", "10.2.0.2", "10.1.0.2")]
    [InlineData("http://[fd09::9]:9000/", "fd02::2", "fd01::2")]
    public void Curl_leaves_by_the_interface_or_from_the_address(string url, string alone, string expected)
    {
        string[] command = [RequiredProgram.Find("curl"), "-sS", "--noproxy", "*", "--max-time", "30", url];

        Assert.Equal(alone, Output([], command));
        Assert.Equal(expected, Output(["BIND_INTERFACE=wanted"], command));
        Assert.Equal(expected, Output(["BIND_ADDRESS=10.1.0.2,fd01::2"], command));
    }

    [Fact]
    public void Curl_fails_where_the_interface_is_not_there()
    {
        var run = Run(["BIND_INTERFACE=gone"], [RequiredProgram.Find("curl"), "-sS", "--noproxy", "*", "--max-time", "30", "http://10.9.9.9:9000/"]);

        // CURLE_COULDNT_CONNECT (libcurl-errors(3)).
        Assert.Equal(7, run.ExitCode);
        Assert.Equal("", run.Output);
    }
}
