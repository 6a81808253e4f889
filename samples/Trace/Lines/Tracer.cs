using System.Runtime.CompilerServices;
using Hooks;
using Trace.Configuration;

namespace Trace.Lines;

/// <summary>Ends the line of a call. What the arguments point to is read after the call has returned, except for what the call
/// overwrites. errno stays what the call made of it.</summary>
internal static unsafe class Tracer
{
    /// <summary>A call that returns -1 and sets errno if it fails.</summary>
    /// <returns>The result.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Result(Call call, int result, [InterpolatedStringHandlerArgument(nameof(call))] ref TraceLine line)
    {
        if (line.IsWanted)
        {
            line.Append(" = "u8);
            line.AppendFormatted(result);
            AppendError(ref line, result == -1 ? line.ErrorNumber : 0);
            line.Write();
        }

        return result;
    }

    /// <summary>A call that returns null and sets errno if it fails.</summary>
    /// <returns>The result.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* Result(Call call, void* result, [InterpolatedStringHandlerArgument(nameof(call))] ref TraceLine line)
    {
        if (line.IsWanted)
        {
            line.Append(" = "u8);
            line.AppendFormatted(result);
            AppendError(ref line, result == null ? line.ErrorNumber : 0);
            line.Write();
        }

        return result;
    }

    /// <summary>A call that returns 0 or an error number.</summary>
    /// <returns>The result.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ErrorResult(Call call, int result, [InterpolatedStringHandlerArgument(nameof(call))] ref TraceLine line)
    {
        if (line.IsWanted)
        {
            line.Append(" = "u8);
            line.AppendFormatted(result);
            AppendError(ref line, result);
            line.Write();
        }

        return result;
    }

    /// <summary>A call that doesn't return if it succeeds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin(Call call, [InterpolatedStringHandlerArgument(nameof(call))] ref TraceLine line)
    {
        if (line.IsWanted)
        {
            line.Append(" = ?"u8);
            line.Write();
        }
    }

    private static void AppendError(ref TraceLine line, int error)
    {
        if (error != 0)
        {
            line.Append(" "u8);
            line.Append(Errno.Name(error));
        }
    }
}
