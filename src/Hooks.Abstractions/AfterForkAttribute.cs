using System;

namespace Hooks;

/// <summary>Marks a method that runs in the child of fork(2), such as one that reads the process id anew or draws a new seed.</summary>
/// <remarks>
/// The method must be static, not generic, visible in its assembly, without parameters, and return <c>void</c>; a
/// <see cref="HookInitializerAttribute">hook initializer</see> may have both attributes. It runs in the child before fork returns
/// there, in the one thread that the child has, whose errno is preserved. Hooks may be called before it, by what other libraries run
/// in the child (pthread_atfork(3)). The parent may have had other threads, whose locks stay locked in the child, so it may call what
/// signal-safety(7) allows: system calls and hook-library code, but not malloc, stdio or <see cref="Symbol.Find(ReadOnlySpan{byte})"/>.
///
/// libc runs it after fork(2) and what calls it, such as daemon(3) and forkpty(3), but not after vfork(2), posix_spawn(3), system(3),
/// popen(3) of glibc, <c>_Fork</c>, or a system call made directly (clone(2)). A library that has such a method stays loaded when it
/// is closed (dlclose(3)).
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AfterForkAttribute : Attribute
{
}
