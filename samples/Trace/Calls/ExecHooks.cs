using Hooks;
using Trace.Arguments;
using Trace.Configuration;
using Trace.Lines;

namespace Trace.Calls;

/// <summary>Another program in this process (execve(2)). The call doesn't return if it succeeds, so it has a line before,
/// and one with the error if it failed.</summary>
internal static unsafe partial class ExecHooks
{
    [Intercept("execve")]
    private static partial int Execute(byte* path, byte** arguments, byte** environment)
    {
        Tracer.Begin(Call.Execve, $"execve({path}, {new StringList(arguments)}, {environment})");
        return Tracer.Result(
            Call.Execve,
            Next.Execute(path, arguments, environment),
            $"execve({path}, {new StringList(arguments)}, {environment})");
    }

    [Intercept("execv")]
    private static partial int ExecuteHere(byte* path, byte** arguments)
    {
        Tracer.Begin(Call.Execv, $"execv({path}, {new StringList(arguments)})");
        return Tracer.Result(Call.Execv, Next.ExecuteHere(path, arguments), $"execv({path}, {new StringList(arguments)})");
    }

    [Intercept("execvp")]
    private static partial int ExecuteFound(byte* file, byte** arguments)
    {
        Tracer.Begin(Call.Execvp, $"execvp({file}, {new StringList(arguments)})");
        return Tracer.Result(Call.Execvp, Next.ExecuteFound(file, arguments), $"execvp({file}, {new StringList(arguments)})");
    }

    [Intercept("execvpe")]
    private static partial int ExecuteFoundWith(byte* file, byte** arguments, byte** environment)
    {
        Tracer.Begin(Call.Execvpe, $"execvpe({file}, {new StringList(arguments)}, {environment})");
        return Tracer.Result(
            Call.Execvpe,
            Next.ExecuteFoundWith(file, arguments, environment),
            $"execvpe({file}, {new StringList(arguments)}, {environment})");
    }

    [Intercept("fexecve")]
    private static partial int ExecuteOpen(int file, byte** arguments, byte** environment)
    {
        Tracer.Begin(Call.Fexecve, $"fexecve({file}, {new StringList(arguments)}, {environment})");
        return Tracer.Result(
            Call.Fexecve,
            Next.ExecuteOpen(file, arguments, environment),
            $"fexecve({file}, {new StringList(arguments)}, {environment})");
    }
}
