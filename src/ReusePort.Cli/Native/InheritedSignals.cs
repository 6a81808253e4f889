using System.Globalization;
using System.Runtime;

namespace ReusePort.Cli.Native;

/// <summary>The signals that this process was started with as ignored and as blocked (execve(2) keeps both): a bit for each,
/// signal 1 the lowest.</summary>
/// <remarks>
/// The runtime ignores SIGPIPE and handles SIGFPE, SIGSEGV and SIGRTMIN, and glibc handles 33, without keeping what was before; both
/// unblock some. So they are recorded before the runtime starts, which only the native executable can: its DT_INIT is
/// <see cref="Record"/>. Those that are forwarded to copies are blocked then, so that they are in every thread that the runtime starts.
/// </remarks>
internal sealed record InheritedSignals(ulong Ignored, ulong Blocked)
{
    // Signals.Forwarded, as a set: what runs before the runtime has a constant.
    private const ulong Forwarded = (1ul << (Signal.SIGHUP - 1)) | (1ul << (Signal.SIGINT - 1)) | (1ul << (Signal.SIGTERM - 1));

    private static bool s_isRecorded;
    private static ulong s_ignored;
    private static ulong s_blocked;

    /// <summary>Those of this process; null where the runtime has started first (dotnet run).</summary>
    public static InheritedSignals? OfProcess => s_isRecorded ? new(s_ignored, s_blocked) : null;

    /// <summary>Reads what <see cref="ToString"/> wrote; null if it is something else.</summary>
    public static InheritedSignals? Parse(string text) =>
        text.Split(',') is [var ignored, var blocked]
        && ulong.TryParse(ignored, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var first)
        && ulong.TryParse(blocked, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var second)
            ? new(first, second)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ignored:x},{Blocked:x}");

    /// <summary>Ignores and blocks these signals and no others, for the program that this thread executes next.</summary>
    /// <param name="unchanged">Signals that stay blocked or unblocked as they are.</param>
    public void Restore(ulong unchanged)
    {
        for (var signal = 1; signal <= KernelSignals.Last; signal++)
        {
            var isIgnored = (Ignored & KernelSignals.Bit(signal)) != 0;
            if (KernelSignals.IsIgnored(signal) != isIgnored)
            {
                KernelSignals.SetIgnored(signal, isIgnored);
            }
        }

        KernelSignals.SetBlocked((Blocked & ~unchanged) | (KernelSignals.Blocked() & unchanged));
    }

    /// <summary>Has the calling thread block what it was started with as blocked, and nothing else.</summary>
    public void RestoreBlocked() => KernelSignals.SetBlocked(Blocked);

    /// <summary>Called by the loader, before the runtime starts.</summary>
    [RuntimeExport("reuseport_init")]
    private static void Record()
    {
        StandardFiles.TakeClosed();
        for (var signal = 1; signal <= KernelSignals.Last; signal++)
        {
            s_ignored |= KernelSignals.IsIgnored(signal) ? KernelSignals.Bit(signal) : 0;
        }

        s_blocked = KernelSignals.Blocked();
        KernelSignals.SetBlocked(s_blocked | Forwarded);
        s_isRecorded = true;
    }
}
