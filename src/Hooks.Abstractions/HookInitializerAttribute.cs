using System;

namespace Hooks;

/// <summary>Marks a method that runs once, when the library is loaded and before any of its hooks.</summary>
/// <remarks>
/// The method must be static, not generic, visible in its assembly, and return <c>void</c>. It has no parameters, or takes the
/// program's arguments as <c>main</c> does: <c>(int argc, byte** argv)</c>. It runs in the program's first thread, among the
/// constructors of the loaded libraries, or earlier, when the constructor of another library calls a hooked function. It is the
/// place to read environment variables: a program may overwrite them later.
///
/// <c>argv</c> is a copy that the library may keep, and ends with a null pointer. Where /proc is not mounted or no file can be opened, <c>argc</c> is 0.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HookInitializerAttribute : Attribute
{
}
