using Hooks;
using Trace.Arguments;
using Trace.Configuration;
using Trace.Lines;

namespace Trace.Calls;

/// <summary>Another program in a process of its own (posix_spawn(3)): these return an error number and don't change errno.</summary>
internal static unsafe partial class SpawnHooks
{
    [Intercept("posix_spawn")]
    private static partial int Spawn(
        int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** environment) =>
        Tracer.ErrorResult(
            Call.PosixSpawn,
            Next.Spawn(process, path, actions, attributes, arguments, environment),
            $"posix_spawn({process}, {path}, {actions}, {attributes}, {new StringList(arguments)}, {environment})");

    [Intercept("posix_spawnp")]
    private static partial int SpawnFound(
        int* process, byte* file, void* actions, void* attributes, byte** arguments, byte** environment) =>
        Tracer.ErrorResult(
            Call.PosixSpawnP,
            Next.SpawnFound(process, file, actions, attributes, arguments, environment),
            $"posix_spawnp({process}, {file}, {actions}, {attributes}, {new StringList(arguments)}, {environment})");
}
