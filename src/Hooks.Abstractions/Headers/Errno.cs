using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>The calling thread's error number (errno(3)).</summary>
public static unsafe partial class Errno
{
    /// <summary>The calling thread's error number.</summary>
    public static int Value
    {
        get => *__errno_location();
        set => *__errno_location() = value;
    }

    /// <summary>The address of the calling thread's error number.</summary>
    internal static nint Location => (nint)__errno_location();

    /// <summary>Saves errno and restores it when the scope ends: <c>using var errno = Errno.Preserve();</c></summary>
    /// <returns>The scope. On a path with a single end, calling its <see cref="Scope.Restore"/> there compiles to smaller code than
    /// <c>using</c>, which the compiler prepares for exceptions that can't happen.</returns>
    public static Scope Preserve() => new(__errno_location());

    /// <summary>A section of code whose calls don't change errno.</summary>
    public readonly ref struct Scope
    {
        private readonly int* _location;
        private readonly int _value;

        internal Scope(int* location)
        {
            _location = location;
            _value = *location;
        }

        /// <summary>Restores the error number that the scope began with.</summary>
        public void Restore() => *_location = _value;

        /// <summary>Ends the scope and restores the error number that it began with.</summary>
        public void Dispose() => Restore();
    }

    [DllImport("libc")]
    private static extern int* __errno_location();
}
