using TestSupport;

namespace Hooks.Abstractions.Tests;

/// <summary>Which code of the library may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(InterceptAttribute).Assembly,
        "src/Hooks.Abstractions",
        "Hooks",
        // What authors write against.
        Rooms.Entrance,
        // What the dynamic linker has loaded.
        "Loader",
        // What the freestanding runtime is compiled with as well.
        "KernelCalls",
        // The declarations of C's headers.
        "Headers",
        // What ILC and the build look for.
        "Compiler");
}
