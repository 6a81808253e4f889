using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>Thread cancellation (pthreads(7), "Cancellation points").</summary>
/// <remarks>
/// A hook that answers in place of a function that is a cancellation point must be one itself: a thread that does nothing else
/// could never be cancelled. One that calls <c>Next</c> need do nothing: libc acts on the request there, and unwinds the
/// thread through the frames of the hook, of which C# code sees nothing: no <c>finally</c> and no <c>using</c> runs. So
/// nothing may be left to put back around such a call. A call of a cancellation point that the program didn't make, in a
/// hook of a function that is none, stands between <see cref="Disable"/> and <see cref="Scope.Restore"/>.
/// </remarks>
public static unsafe class Cancellation
{
    private const int Disabled = 1; // PTHREAD_CANCEL_DISABLE

    /// <summary>Ends the calling thread if that was asked for and is enabled (pthread_testcancel(3)); then it doesn't return.
    /// </summary>
    /// <remarks>glibc before 2.34 has the function in libpthread.so.0: there the library must be built with
    /// <c>HooksNeededLibraries</c> naming it.</remarks>
    public static void Test() => pthread_testcancel();

    /// <summary>Keeps the calling thread from being ended until the scope ends (pthread_setcancelstate(3)); what was asked for
    /// meanwhile is acted on at its next cancellation point. errno is kept.</summary>
    /// <returns>The scope: <c>using var cancellation = Cancellation.Disable();</c>, or on a path with a single end a call of its
    /// <see cref="Scope.Restore"/> there.</returns>
    public static Scope Disable()
    {
        // glibc before 2.34 writes nothing to it in a process without threads.
        var before = 0;
        _ = pthread_setcancelstate(Disabled, &before);
        return new Scope(before);
    }

    /// <summary>A stretch of code in which the thread isn't ended.</summary>
    public readonly ref struct Scope
    {
        private readonly int _before;

        internal Scope(int before) => _before = before;

        /// <summary>Puts back what the scope began with.</summary>
        public void Restore()
        {
            int ignored;
            _ = pthread_setcancelstate(_before, &ignored);
        }

        /// <summary>Ends the scope: puts back what it began with.</summary>
        public void Dispose() => Restore();
    }

    [DllImport("libc")]
    private static extern void pthread_testcancel();

    [DllImport("libc")]
    private static extern int pthread_setcancelstate(int state, int* before);
}
