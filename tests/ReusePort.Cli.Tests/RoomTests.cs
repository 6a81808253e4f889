using ReusePort.Cli.Errors;

namespace ReusePort.Cli.Tests;

/// <summary>Which code of the command may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(CommandException).Assembly,
        "src/ReusePort.Cli",
        "ReusePort.Cli",
        Rooms.Entrance,
        "Cgroup",
        "Notify",
        "Execution",
        "Check",
        "Programs",
        "Arguments",
        "Native",
        "Errors");
}
