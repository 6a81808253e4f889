namespace ReusePort.Tests.Library;

public class ReentrancyTests
{
    public static TheoryData<string> Functions => Reentrancy.Functions;

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_the_library_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        Assert.Equal("done\n", Reentrancy.Run(function, RepositoryFiles.ReusePortLibrary, "SO_BINDTODEVICE=lo", "SO_REUSEADDR=1", "LIBREUSEPORT_DEBUG=1"));
        Assert.Equal("done\n", Reentrancy.Run(function, RepositoryFiles.ReusePortLibrary, "SO_REUSEPORT=yes"));
    }
}
