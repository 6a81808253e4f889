using System.Runtime.CompilerServices;
using Hooks;
using Trace.Configuration;

namespace Trace.Lines;

/// <summary>Ends the line of a call. What the arguments lead to is looked at when the call has returned, but for what the call
/// overwrites. errno stays what the call made of it.</summary>
internal static unsafe class Tracer
{
    /// <summary>A call that answers -1 and sets errno.</summary>
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

    /// <summary>A call that answers null and sets errno.</summary>
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

    /// <summary>A call that answers 0 or an error number.</summary>
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
