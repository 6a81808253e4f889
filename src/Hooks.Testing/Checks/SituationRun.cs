using Hooks.Testing.Hosting;

namespace Hooks.Testing.Checks;

/// <summary>A situation without the library and with it.</summary>
/// <param name="Plain">The program without the library.</param>
/// <param name="Hooked">The program with it.</param>
/// <param name="Calls">The calls that both made.</param>
internal sealed record SituationRun(HostRun Plain, HostRun Hooked, IReadOnlyList<int> Calls);
