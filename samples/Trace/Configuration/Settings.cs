using System;
using Hooks;

namespace Trace.Configuration;

/// <summary>Which calls are traced, and where to: read once, when the library is loaded.</summary>
internal static class Settings
{
    private const int MaxValueLength = 100;

    private static uint s_calls;
    private static LogFile s_file;

    /// <summary>Whether a call is traced.</summary>
    public static bool AreLinesWanted(Call call) => (s_calls & (1U << (int)call)) != 0;

    /// <summary>Where the lines go.</summary>
    public static ref LogFile File => ref s_file;

    /// <summary>Reads the variables. If one of them has an error, nothing is traced.</summary>
    [HookInitializer]
    public static void Read()
    {
        var calls = ReadCalls();
        if (calls != 0 && OpenFile())
        {
            s_calls = calls;
        }
    }

    private static uint ReadCalls()
    {
        _ = Env.TryGet("HOOKS_TRACE"u8, out var names);
        var calls = names.IsEmpty ? CallNames.Range(Call.Open, Call.PosixSpawnP) : 0;
        while (!names.IsEmpty)
        {
            var name = CallNames.TakeFirst(ref names);
            var found = CallNames.Find(name);
            if (found == 0)
            {
                LogLine line = $"{"trace: HOOKS_TRACE holds "u8}";
                line.AppendQuoted(name, MaxValueLength);
                line.AppendFormatted("; allowed: file,network,process,"u8);
                line.AppendFormatted(CallNames.Calls);
                Log.Line(ref line);
                return 0;
            }

            calls |= found;
        }

        return calls;
    }

    private static bool OpenFile()
    {
        if (!Env.TryGet("HOOKS_TRACE_FILE"u8, out var path) || path.IsEmpty)
        {
            // A program that was started without stderr has no use for an error either.
            return s_file.Duplicate(Unistd.STDERR_FILENO) == 0;
        }

        var error = path[0] == '/' ? s_file.Open(path) : Errno.EINVAL;
        if (error == 0)
        {
            return true;
        }

        LogLine line = $"{"trace: HOOKS_TRACE_FILE="u8}";
        line.AppendQuoted(path, MaxValueLength);
        line.AppendFormatted(": "u8);
        line.AppendFormatted(path[0] == '/' ? Errno.Name(error) : "not an absolute path"u8);
        line.AppendFormatted("; allowed: the path of a file that can be appended to, from / on"u8);
        Log.Line(ref line);
        return false;
    }
}
