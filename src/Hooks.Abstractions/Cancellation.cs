using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>Thread cancellation (pthreads(7), "Cancellation points").</summary>
/// <remarks>
/// A hook that answers in place of a function that is a cancellation point must be one itself: a thread that does nothing else
/// could never be cancelled. One that calls <c>Next</c> need do nothing: libc acts on the request there, and unwinds the
/// thread through the frames of the hook, of which C# code sees nothing: no <c>finally</c> and no <c>using</c> runs. So
/// nothing may be left to put back around such a call.
/// </remarks>
public static class Cancellation
{
    /// <summary>Ends the calling thread if that was asked for and is enabled (pthread_testcancel(3)); then it doesn't return.
    /// </summary>
    /// <remarks>glibc before 2.34 has the function in libpthread.so.0: there the library must be built with
    /// <c>HooksNeededLibraries</c> naming it.</remarks>
    public static void Test() => pthread_testcancel();

    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern void pthread_testcancel();
}
