using TestSupport;

namespace Hooks.Generator.Tests;

/// <summary>Which code of the generator may know of which.</summary>
public class RoomTests
{
    [Fact]
    public void Rooms_refer_to_those_below_them_alone() => Rooms.AssertOrder(
        typeof(HookGenerator).Assembly,
        "src/Hooks.Generator",
        "Hooks.Generator",
        // What the compiler loads.
        Rooms.Entrance,
        "Analyzers",
        // Declarations to a model, the model to text.
        "Emission",
        "Pipeline",
        // The rules, each for the generator and the analyzers alike.
        "Bodies",
        "Bodies/ErrnoFlow",
        "Bodies/Flow",
        "Bodies/Operations",
        "Signatures",
        "Declarations",
        // What they stand on.
        "Symbols",
        "Diagnostics");
}
