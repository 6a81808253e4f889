using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>Thread cancellation (pthreads(7), "Cancellation points").</summary>
/// <remarks>
/// A hook that replaces a function that is a cancellation point must be one itself; otherwise a thread that calls nothing else
/// could never be cancelled. A hook that calls <c>Next</c> needs nothing: libc acts on the request there, and unwinds the
/// thread through the frames of the hook without running its <c>finally</c> blocks and <c>using</c> scopes. So no state may
/// need to be restored after such a call. If a hook of a function that is not a cancellation point calls one that the program
/// didn't call, put the call between <see cref="Disable"/> and <see cref="Scope.Restore"/>.
/// </remarks>
public static unsafe class Cancellation
{
    private const int PTHREAD_CANCEL_DISABLE = 1;

    /// <summary>Acts on a pending cancellation request if cancellation is enabled (pthread_testcancel(3)); then it doesn't return.
    /// </summary>
    /// <remarks>glibc before 2.34 has the function in libpthread.so.0: there the library must be built with
    /// <c>HooksNeededLibraries</c> naming it.</remarks>
    public static void Test() => pthread_testcancel();

    /// <summary>Disables cancellation of the calling thread until the scope ends (pthread_setcancelstate(3)); a request in the
    /// meantime remains pending until its next cancellation point. errno is preserved.</summary>
    /// <returns>The scope: <c>using var cancellation = Cancellation.Disable();</c>, or on a path with a single end a call of its
    /// <see cref="Scope.Restore"/> there.</returns>
    public static Scope Disable()
    {
        // glibc before 2.34 writes nothing to it in a process without threads.
        var before = 0;
        _ = pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &before);
        return new Scope(before);
    }

    /// <summary>A section of code in which cancellation is disabled.</summary>
    public readonly ref struct Scope
    {
        private readonly int _before;

        internal Scope(int before) => _before = before;

        /// <summary>Restores the state that the scope began with.</summary>
        public void Restore()
        {
            int ignored;
            _ = pthread_setcancelstate(_before, &ignored);
        }

        /// <summary>Ends the scope and restores the state that it began with.</summary>
        public void Dispose() => Restore();
    }

    [DllImport("libc")]
    private static extern void pthread_testcancel();

    [DllImport("libc")]
    private static extern int pthread_setcancelstate(int state, int* before);
}
