using System.Reflection;

namespace Samples.Tests.Chaos;

/// <summary>Which code of the library may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        Assembly.LoadFrom(RepositoryFiles.Assembly("samples/Chaos", "Chaos.dll")),
        "samples/Chaos",
        "Chaos",
        Rooms.Entrance,
        "Configuration",
        "Faults");
}
