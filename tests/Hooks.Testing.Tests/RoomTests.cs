namespace Hooks.Testing.Tests;

/// <summary>Which code of the kit may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(HookConformance).Assembly,
        "src/Hooks.Testing",
        "Hooks.Testing",
        Rooms.Entrance,
        "Checks",
        "Hosting",
        "Calls");
}
