using Hooks.Sockets.Addresses;
using ReusePort.Configuration;

namespace ReusePort.Tests;

/// <summary>Which code of the library, and of what it shares with others, may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_of_the_library_refer_to_those_below_them_alone() =>
        Rooms.AssertOrder(typeof(Rule).Assembly, "src/ReusePort", "ReusePort", Rooms.Entrance, "Holders", "Sockets", "Decisions", "Configuration", "Programs");

    [Fact]
    public void Shared_rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(IPv6Address).Assembly, "src/Hooks.Sockets", "Hooks.Sockets", "Lists", "Addresses", "Options", "Parsing");
}
