using System;

namespace Hooks;

/// <summary>Marks a method that runs when the program exits, such as one that writes a summary.</summary>
/// <remarks>
/// The method must be static, not generic, visible in its assembly, without parameters, and return <c>void</c>. It runs in the
/// thread that calls exit(3) or returns from <c>main</c>, after the functions of atexit(3), in a forked child that exits so as well.
/// Other threads may be in hooks meanwhile, and hooks may be called afterwards: libc writes what stdio buffers at the very end.
/// It does not run after <c>_exit</c>, <c>quick_exit</c>, <c>abort</c>, a fatal signal or <c>execve</c>, nor if no initializer ran.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HookFinalizerAttribute : Attribute
{
}
