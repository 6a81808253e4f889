using Hooks.Sdk.Tasks;
using TestSupport;

namespace Hooks.Sdk.Tests;

/// <summary>Which code of the build may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(LinkLibrary).Assembly,
        "src/Hooks.Sdk",
        "Hooks.Sdk",
        "Tasks",
        "Compiling",
        "Linking",
        "Audit",
        "Stubs",
        "Tools",
        "Incremental",
        "Elf");
}
