namespace Hooks.Libc;

/// <summary>The libcs of Linux that export a function.</summary>
internal enum LibcSupport
{
    /// <summary>glibc and musl.</summary>
    Both,

    /// <summary>glibc alone.</summary>
    Glibc,

    /// <summary>musl alone.</summary>
    Musl,
}
