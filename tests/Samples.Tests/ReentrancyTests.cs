using Samples.Tests.Support;

namespace Samples.Tests;

public class ReentrancyTests
{
    public static TheoryData<string> Functions => Reentrancy.Functions;

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_EatMyData_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function) =>
        Assert.Equal("done\n", Reentrancy.Run(function, Sample.Library("libeatmydata.so")));

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_BindToInterface_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        var library = Sample.Library("libbindtointerface.so");

        Assert.Equal("done\n", Reentrancy.Run(function, library, "BIND_INTERFACE=lo", "BIND_ADDRESS=127.0.0.1"));
        Assert.Equal("done\n", Reentrancy.Run(function, library, "BIND_INTERFACE=not-there"));
        Assert.Equal("done\n", Reentrancy.Run(function, library, "BIND_INTERFACE="));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_FakeTime_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        var library = Sample.Library("libfaketime.so");

        Assert.Equal("done\n", Reentrancy.Run(function, library, "FAKE_TIME_OFFSET=1h", "FAKE_TIME_SPEED=2"));
        Assert.Equal("done\n", Reentrancy.Run(function, library, "FAKE_TIME_OFFSET=x"));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_Redirect_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        var library = Sample.Library("libredirect.so");

        Assert.Equal("done\n", Reentrancy.Run(function, library, $"REDIRECT={Sample.File("Redirect/table")}"));
        Assert.Equal("done\n", Reentrancy.Run(function, library, "REDIRECT=/not/there"));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_Chaos_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        var library = Sample.Library("libchaos.so");

        Assert.Equal("done\n", Reentrancy.Run(function, library, "CHAOS=mkdir 50% EIO"));
        Assert.Equal("done\n", Reentrancy.Run(function, library, "CHAOS=x"));
    }
}
