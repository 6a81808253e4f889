using System.Reflection;

namespace Trace.Tests;

/// <summary>Which code of the library may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        Assembly.LoadFrom(RepositoryFiles.Assembly("samples/Trace", "Trace.dll")),
        "samples/Trace",
        "Trace",
        "Calls",
        "Lines",
        "Arguments",
        "Configuration");
}
