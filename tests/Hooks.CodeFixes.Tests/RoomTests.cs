using Hooks.Libc;
using TestSupport;

namespace Hooks.CodeFixes.Tests;

/// <summary>Which code of the code fixes, and of what is known of libc, may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_of_the_code_fixes_refer_to_those_below_them_alone() =>
        Rooms.AssertOrder(typeof(HookFixProvider).Assembly, "src/Hooks.CodeFixes", "Hooks.CodeFixes", Rooms.Entrance, "Authoring");

    [Fact]
    public void What_is_known_of_libc_has_one_room() =>
        Rooms.AssertOrder(typeof(LibcCatalogue).Assembly, "src/Hooks.Libc", "Hooks.Libc", Rooms.Entrance);
}
